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
    private let check = Traffic()
    private let others: Bystanders
    private var returns = Latencies()
    private var returned = 0

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(_ settings: Settings, _ bench: Bench) {
        loop = bench.loop
        self.settings = settings
        stage = Stage(bench, connections: settings.connections)
        others = Bystanders(chats: settings.others, rate: settings.rate, bench)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        try stage.checkSockets(2 * (settings.chats + settings.others))
        try await stage.pool.open()
        bench.progress.say("connecting \(settings.chats + settings.others) chats")
        try await inParallel(settings.chats, width: 16) { _ in try await self.addChat() }
        stage.startBeating()
        try await others.begin()
        try await stage.pass(bench.warmUpSeconds)
        bench.progress.say("cutting \(2 * settings.chats) sockets")
        let mark = try await stage.mark()
        await others.openWindow()
        let seconds = try await storm()
        await others.closeWindow()
        let stretch = try await stage.stretch(since: mark)
        let outcome = try await others.end()
        let isWhole = try await checkDelivery()
        stage.end()
        try await others.stop()
        return report(seconds, stretch, outcome, isWhole: isWhole)
    }

    private func report(
        _ seconds: Double, _ stretch: Stretch, _ outcome: Bystanders.Outcome, isWhole: Bool
    ) -> Report {
        var report = Report("storm")
        report.settings = [
            ("chats", "\(settings.chats)"), ("others", "\(settings.others)"),
            ("rate", "\(Column.number(settings.rate))/s"),
        ]
        report.add("until all are subscribed", seconds, "s")
        report.add(stretch, per: "reconnect", count: 2 * settings.chats)
        report.add("cut to subscribed", returns)
        report.add("others: send to delivered", outcome.deliveries)
        report.add("others: failed", Double(outcome.failed), "messages")
        report.add("others: not delivered", Double(outcome.undelivered), "messages")
        report.notes.append(
            "server CPU and fsyncs per reconnect cover a message for every two, sent meanwhile, and "
                + "the other chats' messages")
        report.notes.append(
            isWhole
                ? "in every chat a message that was sent while it was cut, and one sent afterwards, "
                    + "reached the other side"
                : "of two messages a chat, \(check.underWay + check.failed) in all did not arrive")
        if let fault = outcome.firstFault { report.notes.append("first failure: \(fault)") }
        return report
    }

    private func addChat() async throws { try await stage.addChat() }

    /// Cuts the sockets and waits until all clients are back; answers how many seconds that took.
    private func storm() async throws -> Double {
        let begun = Nanoseconds.now
        for chat in stage.chats.prefix(settings.chats) {
            check.watch(chat.customer)
            check.watch(chat.bot)
            chat.customer.cut()
            chat.bot.cut()
            // It is told to a socket that is not there, and has to come when there is one.
            let (sender, recipient) = chat.nextSpeaker()
            check.send(from: sender, to: recipient, due: .now)
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

    /// Sends one more message in every chat that was cut; answers whether all of them have arrived.
    private func checkDelivery() async throws -> Bool {
        for chat in stage.chats.prefix(settings.chats) {
            let (sender, recipient) = chat.nextSpeaker()
            check.send(from: sender, to: recipient, due: .now)
        }
        return try await stage.wait(upTo: 20) { check.underWay == 0 } && check.failed == 0
    }
}
