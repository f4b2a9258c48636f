// SPDX-License-Identifier: Apache-2.0

/// Many connected chats in which nothing happens but heartbeats: what a waiting chat costs.
package actor IdleScenario {
    private let loop: LoadLoop
    private let chats: Int
    private let stage: Stage
    private static let warmUpChats = 100
    /// How long the clients send no heartbeats, which tells what the server does by itself.
    private static let silenceSeconds = 5.0

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
        try await stage.pass(bench.warmUpSeconds)
        let connected = "\(stage.chats.count) chats are connected"
        bench.progress.say("not even heartbeats for \(Self.silenceSeconds) s")
        let silence = try await stage.measure(
            seconds: Self.silenceSeconds, status: { connected })
        stage.startBeating()
        try await stage.pass(bench.warmUpSeconds)
        bench.progress.say("nothing but heartbeats for \(bench.seconds) s")
        let beatenBefore = stage.heartbeats
        let stretch = try await stage.measure(seconds: bench.seconds, status: { connected })
        let heartbeats = stage.heartbeats - beatenBefore
        var report = Report("idle")
        report.settings = [("chats", "\(chats)"), ("seconds", "\(bench.seconds)")]
        let grown = Double(stretch.residentKiBAfter - before.residentKiB)
        report.add("chats connected", Double(stage.chats.count - base), "")
        report.add("memory per chat", grown / Double(max(1, chats)), "KiB")
        report.add("memory per socket", grown / Double(max(1, 2 * chats)), "KiB")
        report.add("server memory before", Double(before.residentKiB) / 1024, "MiB")
        report.add("server memory", Double(stretch.residentKiBAfter) / 1024, "MiB")
        report.add("server CPU", 100 * stretch.processorShare, "% of a core")
        report.add("server CPU without heartbeats", 100 * silence.processorShare, "% of a core")
        let share = max(0, stretch.processorShare - silence.processorShare)
        report.add(
            "server CPU per heartbeat",
            1_000_000 * share * stretch.seconds / Double(max(1, heartbeats)), "µs")
        report.notes.append(
            "each socket sends a ping and a heartbeat every 10 s; kernel memory is not counted")
        stage.end()
        return report
    }

    private func addChat() async throws { try await stage.addChat() }
}
