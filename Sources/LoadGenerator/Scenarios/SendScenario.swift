// SPDX-License-Identifier: Apache-2.0

/// Messages between two parties of many chats, at a rate or as fast as the server answers.
package actor SendScenario {
    /// What is asked for.
    package struct Settings: Sendable {
        /// How many chats there are.
        package var chats = 200
        /// Messages per second over all chats; `nil` for flat out.
        package var rate: Double?
        /// How many messages are under way at once when flat out.
        package var inFlight = 64
        /// How many HTTP connections the parties share when there is a rate.
        package var connections = 64
        /// How long messages are.
        package var textBytes = 100

        /// Makes the defaults.
        package init() {}
    }

    private let loop: LoadLoop
    private let settings: Settings
    private let stage: Stage
    private let traffic = Traffic()
    private var isSending = true
    private var schedule: Schedule
    private var nextChat = 0

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(_ settings: Settings, _ bench: Bench) {
        loop = bench.loop
        self.settings = settings
        let connections = settings.rate == nil ? settings.inFlight : settings.connections
        stage = Stage(bench, connections: connections, textBytes: settings.textBytes)
        schedule = Schedule(
            perSecond: settings.rate ?? 1, chats: settings.chats, from: 0, seed: bench.seed)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        try stage.checkSockets(2 * settings.chats)
        try await stage.pool.open()
        bench.progress.say("connecting \(settings.chats) chats")
        try await inParallel(settings.chats, width: 16) { _ in try await self.addChat() }
        stage.startBeating()
        for chat in stage.chats {
            traffic.watch(chat.customer)
            traffic.watch(chat.bot)
        }
        bench.progress.say("warming up for \(bench.warmUpSeconds) s")
        start()
        try await stage.pass(bench.warmUpSeconds)
        bench.progress.say("measuring for \(bench.seconds) s")
        let stretch = try await stage.measure(seconds: bench.seconds) {
            traffic.openWindow()
        } end: {
            traffic.closeWindow()
        } status: {
            "\(traffic.completedInWindow) messages delivered, \(traffic.underWay) under way"
        }
        isSending = false
        let isEmpty = try await stage.wait(upTo: 10) { traffic.underWay == 0 }
        try traffic.checkHasDelivered()
        traffic.settleRest()
        stage.end()
        var report = report(stretch)
        if !isEmpty { report.notes.append("messages were still under way 10 s after the end") }
        return report
    }

    private func addChat() async throws { try await stage.addChat() }

    private func start() {
        if settings.rate == nil {
            traffic.done = { [weak self] in self?.assumeIsolated { $0.sendNext() } }
            for _ in 0..<settings.inFlight { sendNext() }
        } else {
            schedule = Schedule(
                perSecond: settings.rate ?? 1, chats: settings.chats, from: .now,
                seed: stage.bench.seed)
            sendDue()
        }
    }

    private func sendNext() {
        guard isSending, traffic.failed < 1000 else { return }
        nextChat = (nextChat + 1) % stage.chats.count
        send(on: nextChat, due: .now)
    }

    private func sendDue() {
        guard isSending else { return }
        let now = Nanoseconds.now
        while schedule.next.due <= now {
            send(on: schedule.next.chat, due: schedule.next.due)
            schedule.advance()
        }
        loop.at(schedule.next.due) { [weak self] in self?.assumeIsolated { $0.sendDue() } }
    }

    private func send(on number: Int, due: Nanoseconds) {
        let (sender, recipient) = stage.chats[number].nextSpeaker()
        traffic.send(from: sender, to: recipient, due: due)
    }

    private func report(_ stretch: Stretch) -> Report {
        var report = Report("send")
        report.settings = [
            ("chats", "\(settings.chats)"),
            settings.rate.map { ("rate", "\(Column.number($0))/s") }
                ?? ("in-flight", "\(settings.inFlight)"),
            ("text", "\(settings.textBytes) B"), ("seconds", "\(stage.bench.seconds)"),
            ("seed", "\(stage.bench.seed)"),
        ]
        report.add(stretch, per: "message", count: traffic.completedInWindow)
        report.add(traffic)
        return report
    }
}
