// SPDX-License-Identifier: Apache-2.0

/// Every client loses its connection at once and comes back, while other chats go on.
package actor StormScenario {
    /// What is asked for.
    package struct Settings: Sendable {
        /// How many chats lose both of their sockets.
        package var chats = 500
        /// How many other chats go on meanwhile.
        package var others = 50
        /// Messages per second over the other chats.
        package var rate = 100.0
        /// How many HTTP connections the clients share.
        package var connections = 128

        /// Makes the defaults.
        package init() {}
    }

    private let loop: LoadLoop
    private let settings: Settings
    private let stage: Stage
    private let traffic = Traffic()
    private let check = Traffic()
    private var schedule: Schedule
    private var isSending = true
    private var returns = Latencies()
    private var returned = 0

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(_ settings: Settings, _ bench: Bench) {
        loop = bench.loop
        self.settings = settings
        stage = Stage(bench, connections: settings.connections)
        schedule = Schedule(perSecond: 1, chats: 1, from: 0, seed: bench.seed)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        let total = settings.chats + settings.others
        try await stage.pool.open()
        bench.progress.say("connecting \(total) chats")
        try await inParallel(total, width: 16) { _ in try await self.addChat() }
        stage.startBeating()
        startOthers()
        try await stage.pass(bench.warmUpSeconds)
        bench.progress.say("cutting \(2 * settings.chats) sockets")
        let before = try bench.meter.sample()
        traffic.openWindow()
        let seconds = try await storm()
        traffic.closeWindow()
        let after = try bench.meter.sample()
        isSending = false
        _ = try await stage.wait(upTo: 10) { traffic.underWay == 0 }
        let isWhole = try await checkDelivery()
        var report = Report("storm")
        report.settings = [
            ("chats", "\(settings.chats)"), ("others", "\(settings.others)"),
            ("rate", "\(Column.number(settings.rate))/s"),
        ]
        report.add("sockets cut", Double(2 * settings.chats), "")
        report.add("until all are subscribed", seconds, "s")
        let processor = Double(after.processor - before.processor)
        report.add(
            "server CPU per reconnect", processor / 1000 / Double(max(1, 2 * settings.chats)), "µs")
        report.add("cut to subscribed", returns)
        report.add("others: send to delivered", traffic.deliveries)
        report.add("others: failed", Double(traffic.failed), "messages")
        report.add(
            "others: not delivered", Double(traffic.underWay + traffic.overtaken), "messages")
        report.notes.append(
            isWhole
                ? "afterwards one message in every chat reached the other side"
                : "afterwards \(check.underWay + check.failed) chats did not deliver a message")
        if let fault = traffic.firstFault { report.notes.append("first failure: \(fault)") }
        stage.end()
        return report
    }

    private func addChat() async throws { try await stage.addChat() }

    private func startOthers() {
        for chat in stage.chats.suffix(settings.others) {
            traffic.watch(chat.customer)
            traffic.watch(chat.bot)
        }
        guard settings.others > 0 else { return }
        schedule = Schedule(
            perSecond: settings.rate, chats: settings.others, from: .now, seed: stage.bench.seed)
        sendDue()
    }

    private func sendDue() {
        guard isSending else { return }
        while schedule.next.due <= .now {
            let chat = stage.chats[settings.chats + schedule.next.chat]
            let (sender, recipient) = chat.nextSpeaker()
            traffic.send(from: sender, to: recipient, due: schedule.next.due)
            schedule.advance()
        }
        loop.at(schedule.next.due) { [weak self] in self?.assumeIsolated { $0.sendDue() } }
    }

    /// Cuts the sockets and waits until all clients are back; answers how many seconds that took.
    private func storm() async throws -> Double {
        let begun = Nanoseconds.now
        for chat in stage.chats.prefix(settings.chats) {
            chat.customer.cut()
            chat.bot.cut()
        }
        try await inParallel(2 * settings.chats, width: 2 * settings.chats) { number in
            try await self.comeBack(number, since: begun)
        }
        return (Nanoseconds.now - begun).seconds
    }

    private func comeBack(_ number: Int, since begun: Nanoseconds) async throws {
        let chat = stage.chats[number / 2]
        try await (number % 2 == 0 ? chat.customer : chat.bot).connect()
        returns.record(.now - begun)
        returned += 1
        if returned % 1000 == 0 { stage.bench.progress.say("\(returned) sockets are back") }
    }

    /// Sends one message in every chat that was cut; answers whether each has arrived.
    private func checkDelivery() async throws -> Bool {
        for chat in stage.chats.prefix(settings.chats) {
            check.watch(chat.customer)
            check.watch(chat.bot)
            let (sender, recipient) = chat.nextSpeaker()
            check.send(from: sender, to: recipient, due: .now)
        }
        return try await stage.wait(upTo: 20) { check.underWay == 0 } && check.failed == 0
    }
}
