// SPDX-License-Identifier: Apache-2.0

/// A server that starts on a directory which holds many chats that have ended.
package actor RestartScenario {
    private let loop: LoadLoop
    private let chats: Int
    private let executable: String
    private let folder: String
    private let progress: Progress
    private var ended = 0

    private static let inFlight = 64
    private static let attempts = 5

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(
        chats: Int, executable: String, folder: String, progress: Progress, loop: LoadLoop
    ) {
        self.loop = loop
        self.chats = chats
        self.executable = executable
        self.folder = folder
        self.progress = progress
    }

    /// Runs it.
    package func run() async throws -> Report {
        var server = try ServerUnderTest(executable: executable, in: folder)
        do {
            let filled = server
            try await whileRunning(ProcessMeter(pid: server.pid)) { try await self.fill(filled) }
            var times: [Double] = []
            var resident = 0
            for _ in 0..<Self.attempts {
                server.stop(keepsData: true)
                server = try ServerUnderTest(executable: executable, after: server)
                times.append(server.startUpSeconds * 1000)
                resident = try ProcessMeter(pid: server.pid).sample().residentKiB
            }
            server.stop()
            return report(times.sorted(), resident)
        } catch {
            server.stop()
            throw error
        }
    }

    /// Starts chats and ends them.
    private func fill(_ server: ServerUnderTest) async throws {
        progress.say("starting and ending \(chats) chats")
        let target = try Target(readyFile: server.readyFile)
        let pool = HTTPPool(loop: loop, address: target.address, size: Self.inFlight)
        try await pool.open()
        let api = ChatAPI(target: target, pool: pool)
        self.api = api
        try await inParallel(chats, width: Self.inFlight) { _ in try await self.endOne() }
        pool.close()
        self.api = nil
    }

    private var api: ChatAPI?

    private func endOne() async throws {
        guard let api else { return }
        let started = try await api.startChat("Customer")
        try await api.stopChat(started.contact)
        ended += 1
        if ended % 5000 == 0 { progress.say("\(ended) chats have ended") }
    }

    private func report(_ times: [Double], _ residentKiB: Int) -> Report {
        var report = Report("restart")
        report.settings = [("chats", "\(chats)")]
        report.add("ended chats", Double(chats), "")
        report.add("start to ready, best of \(times.count)", times.first ?? 0, "ms")
        report.add("start to ready, median", times[times.count / 2], "ms")
        report.add("server memory", Double(residentKiB) / 1024, "MiB")
        return report
    }
}
