// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Reads what the operating system accounts a process for. Works where there is `/proc`.
package struct ProcessMeter: Sendable {
    /// The process.
    package let pid: Int32

    /// Makes a meter.
    package init(pid: Int32) { self.pid = pid }

    /// This process.
    package static var own: ProcessMeter {
        ProcessMeter(pid: ProcessInfo.processInfo.processIdentifier)
    }

    /// What a process has used so far.
    package struct Sample: Sendable {
        /// Time on a processor, all threads, user and system together.
        package let processor: Nanoseconds
        /// Memory that is resident, in KiB.
        package let residentKiB: Int
    }

    /// What the process has used so far.
    /// - Throws: ``LoadFault`` when there is no such process.
    package func sample() throws(LoadFault) -> Sample {
        let processor: Nanoseconds
        if let time = try threadTime() { processor = time } else { processor = try ticks() }
        return Sample(processor: processor, residentKiB: try status("VmRSS:"))
    }

    /// The sum over the threads that the scheduler keeps, in nanoseconds. Servers keep their
    /// threads, so nothing is lost with ended ones; should one lose some, the coarser total counts.
    private func threadTime() throws(LoadFault) -> Nanoseconds? {
        let folder = "/proc/\(pid)/task"
        guard let threads = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            return nil
        }
        var sum: Nanoseconds = 0
        for thread in threads {
            let text = try? String(
                contentsOfFile: "\(folder)/\(thread)/schedstat", encoding: .utf8)
            guard let first = text?.split(separator: " ").first, let time = Nanoseconds(first)
            else { continue }
            sum += time
        }
        let coarse = try ticks()
        return sum + 50_000_000 >= coarse ? sum : coarse
    }

    /// Ends a measurement whose server has ended.
    /// - Throws: ``LoadFault`` when there is no such process, or only what its parent has not
    ///   fetched.
    package func checkIsRunning() throws(LoadFault) {
        let state = try read("stat").split(separator: ")").last?.first { $0 != " " }
        guard state != "Z", state != "X" else {
            throw LoadFault("The server, process \(pid), has ended.")
        }
    }

    /// User and system time from `/proc/PID/stat`, in steps of a clock tick.
    private func ticks() throws(LoadFault) -> Nanoseconds {
        let fields = try read("stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = UInt64(fields[11]), let system = UInt64(fields[12])
        else { throw LoadFault("The accounting of process \(pid) is not as expected.") }
        return (user + system) * 1_000_000_000 / UInt64(max(1, sysconf(Int32(_SC_CLK_TCK))))
    }

    /// How many files and sockets the process may have open at once.
    package func openFilesMax() throws(LoadFault) -> Int {
        let line = try read("limits").split(separator: "\n").first {
            $0.hasPrefix("Max open files")
        }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 1024
    }

    /// Bytes that the process had written to storage.
    package func bytesWritten() throws(LoadFault) -> Int {
        let line = try read("io").split(separator: "\n").first { $0.hasPrefix("write_bytes:") }
        return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }

    private func status(_ name: String) throws(LoadFault) -> Int {
        let line = try read("status").split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
    }

    private func read(_ file: String) throws(LoadFault) -> String {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/\(file)", encoding: .utf8) else {
            throw LoadFault("There is no process \(pid), or its accounting cannot be read.")
        }
        return text
    }
}
