// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads files with the system's own calls, so that a command starts without Foundation.
enum LocalFile {
    /// Why a file cannot be read: the system's number and words.
    struct Fault: Error, Hashable {
        let number: Int32

        /// The fault as Python writes it.
        func text(path: String) -> String {
            "[Errno \(number)] \(String(cString: strerror(number))): \(path)"
        }
    }

    /// What the system says of a file.
    struct Status {
        let isRegular: Bool
        /// Whether the caller owns it and nobody else may read or write it.
        let isPrivate: Bool
    }

    private static let chunkBytes = 64 * 1024

    static func read(_ path: String) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(number: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: chunkBytes)
        while true {
            let count = chunk.withUnsafeMutableBytes { buffer in
                #if canImport(Glibc)
                    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Fault(number: errno) }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// The status of a file; `nil` when there is none.
    static func status(_ path: String) -> Status? {
        var record = stat()
        guard stat(path, &record) == 0 else { return nil }
        let isRegular = record.st_mode & S_IFMT == S_IFREG
        let isPrivate = record.st_uid == getuid() && record.st_mode & (S_IRWXG | S_IRWXO) == 0
        return Status(isRegular: isRegular, isPrivate: isPrivate)
    }
}

/// Expands what a path may hold: `~`, `~name`, `$NAME` and `${NAME}`.
struct PathExpansion {
    let environment: [String: String]

    func expand(_ path: String) -> String { variables(home(path)) }

    private func home(_ path: String) -> String {
        guard path.hasPrefix("~") else { return path }
        let name = path.dropFirst().prefix { $0 != "/" }
        let rest = path.dropFirst(name.count + 1)
        let folder =
            name.isEmpty ? environment["HOME"] ?? userFolder(nil) : userFolder(String(name))
        guard var folder else { return path }
        while folder.hasSuffix("/") { folder.removeLast() }
        let whole = folder + rest
        return whole.isEmpty ? "/" : whole
    }

    private func userFolder(_ name: String?) -> String? {
        guard let entry = name.map({ getpwnam($0) }) ?? getpwuid(getuid()) else { return nil }
        return String(cString: entry.pointee.pw_dir)
    }

    private func variables(_ path: String) -> String {
        var result = ""
        var rest = Substring(path)
        while let mark = rest.firstIndex(of: "$") {
            result += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            let isBraced = rest.hasPrefix("{")
            let name =
                isBraced
                ? rest.dropFirst().prefix { $0 != "}" }
                : rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
            let length = name.count + (isBraced ? 2 : 0)
            guard let value = environment[String(name)], length <= rest.count, !name.isEmpty else {
                result += "$"
                continue
            }
            result += value
            rest = rest.dropFirst(length)
        }
        return result + rest
    }
}
