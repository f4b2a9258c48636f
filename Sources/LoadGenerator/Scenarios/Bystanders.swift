// SPDX-License-Identifier: Apache-2.0

/// Chats that go on while something happens to others.
///
/// They have a thread and connections of their own: what the generator does for the others may not
/// count as a delay of the server.
actor Bystanders {
    private let loop: LoadLoop
    private let count: Int
    private let rate: Double
    private let stage: Stage
    private let traffic = Traffic()
    private var schedule: Schedule
    private var isSending = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares chats that send messages at a rate over all of them.
    init(chats count: Int, rate: Double, _ bench: Bench) {
        let loop = LoadLoop()
        self.loop = loop
        self.count = count
        let own = Bench(
            loop: loop, target: bench.target, meter: bench.meter, seed: bench.seed,
            warmUpSeconds: bench.warmUpSeconds, seconds: bench.seconds, progress: bench.progress)
        stage = Stage(own, connections: max(8, min(64, count)))
        schedule = Schedule(
            perSecond: rate, chats: max(1, count), from: 0, seed: bench.seed)
        self.rate = rate
    }

    /// Connects the chats and lets them talk.
    func begin() async throws {
        try await stage.pool.open()
        try await inParallel(count, width: 16) { _ in try await self.addChat() }
        stage.startBeating()
        for chat in stage.chats {
            traffic.watch(chat.customer)
            traffic.watch(chat.bot)
        }
        guard count > 0 else { return }
        isSending = true
        schedule = Schedule(
            perSecond: rate, chats: count, from: .now, seed: stage.bench.seed)
        sendDue()
    }

    private func addChat() async throws { try await stage.addChat() }

    /// What is due from now on counts.
    func openWindow() { traffic.openWindow() }

    /// What is due from now on does not count any more.
    func closeWindow() { traffic.closeWindow() }

    private func sendDue() {
        guard isSending else { return }
        while schedule.next.due <= .now {
            let (sender, recipient) = stage.chats[schedule.next.chat].nextSpeaker()
            traffic.send(from: sender, to: recipient, due: schedule.next.due)
            schedule.advance()
        }
        loop.at(schedule.next.due) { [weak self] in self?.assumeIsolated { $0.sendDue() } }
    }

    /// What became of the messages.
    struct Outcome: Sendable {
        let deliveries: Latencies
        let failed: Int
        let undelivered: Int
        let firstFault: LoadFault?
    }

    /// Ends the talk, waits for what is under way, and hangs up.
    func end() async throws -> Outcome {
        isSending = false
        _ = try await stage.wait(upTo: 10) { traffic.underWay == 0 }
        traffic.settleRest()
        stage.end()
        return Outcome(
            deliveries: traffic.deliveries, failed: traffic.failed,
            undelivered: traffic.underWay + traffic.overtaken, firstFault: traffic.firstFault)
    }

    /// Ends the thread. Nothing may be called any more.
    nonisolated func stop() async throws { try await loop.stop() }
}
