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
        Sample(processor: try processorTime(), residentKiB: try status("VmRSS:"))
    }

    /// What the process's own clock says: all threads, those that have ended too, in nanoseconds.
    private func processorTime() throws(LoadFault) -> Nanoseconds {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            throw LoadFault("There is no process \(pid), or its clock cannot be read.")
        }
        return Nanoseconds(time.tv_sec) * 1_000_000_000 + Nanoseconds(time.tv_nsec)
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

    /// How many files and sockets the process may have open at once.
    package func openFilesMax() throws(LoadFault) -> Int {
        let line = try read("limits").split(separator: "\n").first {
            $0.hasPrefix("Max open files")
        }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 1024
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
