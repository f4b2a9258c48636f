// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension CommandWorld {
    /// The world of a real process.
    package static func system(program: String, version: String) -> CommandWorld {
        // A reader that has enough, such as `head`, must not kill the process.
        signal(SIGPIPE, SIG_IGN)
        return CommandWorld(
            program: program,
            version: version,
            environment: environmentVariables(),
            write: { write($0, to: STDOUT_FILENO) },
            complain: { write($0, to: STDERR_FILENO) },
            terminalWidth: terminalWidth(),
            now: { now() },
            random: { Double.random(in: 0..<1) },
            sleep: { seconds in
                // Only a cancelled command ends the wait early.
                try? await Task.sleep(for: .seconds(seconds))
            },
            transport: HTTPTransport.open
        )
    }

    private static func environmentVariables() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let pair = String(cString: text)
            if let mark = pair.firstIndex(of: "=") {
                variables[String(pair[..<mark])] = String(pair[pair.index(after: mark)...])
            }
            entry += 1
        }
        return variables
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let start = rest.baseAddress, !rest.isEmpty {
                let count = systemWrite(descriptor, start, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
        }
    }

    private static func systemWrite(
        _ descriptor: Int32,
        _ bytes: UnsafeRawPointer,
        _ count: Int
    ) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }

    private static func terminalWidth() -> Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
