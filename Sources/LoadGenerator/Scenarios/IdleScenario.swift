// SPDX-License-Identifier: Apache-2.0

/// Many connected chats in which nothing happens but heartbeats: what a waiting chat costs.
package actor IdleScenario {
    private let loop: LoadLoop
    private let chats: Int
    private let stage: Stage
    private static let warmUpChats = 100

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(chats: Int, _ bench: Bench) {
        loop = bench.loop
        self.chats = chats
        stage = Stage(bench, connections: 16)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        try stage.checkSockets(2 * (Self.warmUpChats + chats))
        try await stage.pool.open()
        // The first chats bring code, caches and thread stacks into memory, which no chat costs.
        try await inParallel(Self.warmUpChats, width: 16) { _ in try await self.addChat() }
        let before = try bench.meter.sample()
        let base = stage.chats.count
        bench.progress.say("connecting \(chats) chats")
        try await inParallel(chats, width: 16) { _ in try await self.addChat() }
        stage.startBeating()
        try await stage.pass(bench.warmUpSeconds)
        bench.progress.say("doing nothing for \(bench.seconds) s")
        let stretch = try await stage.measure(
            seconds: bench.seconds, status: { "\(base) and \(chats) chats are connected" })
        var report = Report("idle")
        report.settings = [("chats", "\(chats)"), ("seconds", "\(bench.seconds)")]
        let grown = Double(stretch.residentKiBAfter - before.residentKiB)
        report.add("chats connected", Double(stage.chats.count - base), "")
        report.add("memory per chat", grown / Double(max(1, chats)), "KiB")
        report.add("memory per socket", grown / Double(max(1, 2 * chats)), "KiB")
        report.add("server memory before", Double(before.residentKiB) / 1024, "MiB")
        report.add("server memory", Double(stretch.residentKiBAfter) / 1024, "MiB")
        let share = Double(stretch.processor) / 1e9 / stretch.seconds
        report.add("server CPU", 100 * share, "% of a core")
        let beats = Double(4 * stage.chats.count) / 10 * stretch.seconds
        report.add(
            "server CPU per heartbeat", Double(stretch.processor) / 1000 / max(1, beats), "µs")
        report.notes.append(
            "each socket sends a ping and a heartbeat every 10 s; kernel memory is not counted")
        stage.end()
        return report
    }

    private func addChat() async throws { try await stage.addChat() }
}
