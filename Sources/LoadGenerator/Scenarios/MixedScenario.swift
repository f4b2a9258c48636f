// SPDX-License-Identifier: Apache-2.0

/// A contact centre: every chat sends a message in ten seconds, with typing before it and a read
/// receipt after it.
package actor MixedScenario {
    private let loop: LoadLoop
    private let chats: Int
    private let stage: Stage
    private let traffic = Traffic()
    private var schedule: Schedule
    private var isSending = true
    private var connected = 0
    private var typing = 0
    private var receipts = 0
    private var failedEvents = 0
    /// What was done while it counted.
    private var events = (typing: 0, receipts: 0)

    /// How often a chat speaks, in seconds.
    private static let period = 10.0
    /// How long is waited in the end for what is under way.
    private static let drainSecondsMax = 60.0
    /// How many HTTP connections the parties share.
    private static let connections = 64

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(chats: Int, _ bench: Bench) {
        loop = bench.loop
        self.chats = chats
        stage = Stage(bench, connections: Self.connections)
        schedule = Schedule(every: Self.period, chats: chats, from: 0, seed: bench.seed)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        let reachable = min(chats, try stage.socketsMax() / 2)
        try await stage.pool.open()
        bench.progress.say("connecting \(chats) chats, \(reachable) of them with sockets")
        let before = try bench.meter.sample()
        try await inParallel(chats, width: 16) { number in
            try await self.addChat(hasSockets: number < reachable)
        }
        stage.startBeating()
        traffic.known = { [weak self] id, recipient in
            self?.assumeIsolated { $0.read(id, recipient) }
        }
        schedule = Schedule(every: Self.period, chats: chats, from: .now, seed: bench.seed)
        sendDue()
        bench.progress.say("warming up for \(bench.warmUpSeconds) s")
        try await stage.pass(bench.warmUpSeconds)
        bench.progress.say("measuring for \(bench.seconds) s")
        let stretch = try await stage.measure(seconds: bench.seconds) {
            traffic.openWindow()
            (typing, receipts) = (0, 0)
        } end: {
            traffic.closeWindow()
            isSending = false
            events = (typing, receipts)
        } status: {
            "\(traffic.completedInWindow) messages delivered, \(traffic.underWay) under way"
        }
        stage.tell { [weak self] in self?.assumeIsolated { $0.rest } }
        _ = try await stage.wait(upTo: Self.drainSecondsMax) { traffic.underWay == 0 }
        try traffic.checkHasDelivered()
        traffic.settleRest()
        let report = report(stretch, before)
        stage.end()
        return report
    }

    /// What is still under way in the end; `nil` when nothing is.
    private var rest: String? {
        traffic.underWay > 0 ? "\(traffic.underWay) messages are still under way" : nil
    }

    private func addChat(hasSockets: Bool) async throws {
        let chat = try await stage.addChat(hasSockets: hasSockets)
        guard hasSockets else { return }
        connected += 1
        traffic.watch(chat.customer)
        traffic.watch(chat.bot)
    }

    private func sendDue() {
        guard isSending else { return }
        while schedule.next.due <= .now {
            let chat = stage.chats[schedule.next.chat]
            let (sender, recipient) = chat.nextSpeaker()
            sender.sendTyping { [weak self] result in
                self?.assumeIsolated { $0.eventAnswered(result, isReceipt: false) }
            }
            traffic.send(
                from: sender, to: recipient, due: schedule.next.due,
                isWatched: recipient.hasSocket)
            schedule.advance()
        }
        loop.at(schedule.next.due) { [weak self] in self?.assumeIsolated { $0.sendDue() } }
    }

    private func read(_ id: String, _ recipient: Int) {
        stage.party(recipient).sendReadReceipt(for: id) { [weak self] result in
            self?.assumeIsolated { $0.eventAnswered(result, isReceipt: true) }
        }
    }

    private func eventAnswered(_ result: Result<HTTPReply, LoadFault>, isReceipt: Bool) {
        guard case .success(let reply) = result, reply.status == 200 else {
            failedEvents += 1
            return
        }
        if isReceipt { receipts += 1 } else { typing += 1 }
    }

    private func report(_ stretch: Stretch, _ before: ProcessMeter.Sample) -> Report {
        var report = Report("mixed")
        report.settings = [
            ("chats", "\(chats)"), ("connected", "\(connected)"),
            ("seconds", "\(stage.bench.seconds)"), ("seed", "\(stage.bench.seed)"),
        ]
        report.add(stretch, per: "message", count: traffic.completedInWindow)
        report.add("typing events", Double(events.typing), "done")
        report.add("read receipts", Double(events.receipts), "done")
        report.add("failed events", Double(failedEvents), "")
        let grown = Double(stretch.residentKiBAfter - before.residentKiB)
        report.add("memory per chat", grown / Double(max(1, chats)), "KiB")
        report.add(traffic)
        report.notes.append(
            "server CPU per message covers its typing event, its receipt, and all heartbeats")
        if traffic.underWay > 0 {
            report.notes.append(
                "\(traffic.underWay) messages were still under way "
                    + "\(Int(Self.drainSecondsMax)) s after the end")
        }
        if connected < chats {
            report.notes.append(
                "a process may open too few files for more than \(connected) connected chats; the "
                    + "other \(chats - connected) send over HTTP and count when acknowledged")
        }
        return report
    }
}
