// SPDX-License-Identifier: Apache-2.0
import Foundation
import LoadGenerator
import Testing

@Suite struct ProcessMeterTests {
    @Test func `counts what a process does`() throws {
        let before = try ProcessMeter.own.sample()
        var random = SeededRandom(seed: 1)
        var sum: UInt64 = 0
        for _ in 0..<100_000 { sum &+= random.next() }
        let after = try ProcessMeter.own.sample()
        #expect(sum != 0)
        #expect(after.processor > before.processor)
        #expect(after.residentKiB > 1000)
        #expect(try ProcessMeter.own.openFilesMax() > 0)
    }

    @Test func `tells of a process that is not there`() {
        let meter = ProcessMeter(pid: .max)
        #expect(throws: LoadFault.self) { try meter.sample() }
        #expect(throws: LoadFault.self) { try meter.checkIsRunning() }
    }

    @Test func `tells of a process that has ended and that nobody has fetched`() throws {
        try ProcessMeter.own.checkIsRunning()
        var pid: pid_t = 0
        let program = strdup("/bin/true")
        defer { free(program) }
        var arguments = [program, nil]
        try #require(posix_spawn(&pid, "/bin/true", nil, nil, &arguments, environ) == 0)
        var information = siginfo_t()
        try #require(waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) == 0)
        let fault = #expect(throws: LoadFault.self) {
            try ProcessMeter(pid: pid).checkIsRunning()
        }
        #expect(fault?.description.contains("has ended") == true)
        #expect(waitpid(pid, nil, 0) == pid)
    }
}
