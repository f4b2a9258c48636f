// SPDX-License-Identifier: Apache-2.0

/// Pages of long transcripts, at the start, in the middle and at the end.
package actor TranscriptScenario {
    /// What is asked for.
    package struct Settings: Sendable {
        /// How many chats there are.
        package var chats = 4
        /// How many messages each has.
        package var items = 2000
        /// How many items a page has.
        package var pageSize = 15
        /// How many pages are read at each position.
        package var pages = 1000
        /// How many pages are asked for at once.
        package var inFlight = 8

        /// Makes the defaults.
        package init() {}
    }

    private let loop: LoadLoop
    private let settings: Settings
    private let stage: Stage
    private let traffic = Traffic()
    private var ids: [[String]] = []
    private var filled = 0

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(_ settings: Settings, _ bench: Bench) {
        loop = bench.loop
        self.settings = settings
        stage = Stage(bench, connections: max(32, settings.inFlight))
    }

    private static let positions: [(name: String, share: Double?)] = [
        ("newest", nil), ("at 75 %", 0.75), ("at 50 %", 0.5), ("at 25 %", 0.25), ("oldest", 0),
    ]

    /// Runs it.
    package func run() async throws -> Report {
        try await stage.pool.open()
        try await inParallel(settings.chats, width: 4) { _ in try await self.addChat() }
        stage.startBeating()
        try await fill()
        var report = Report("transcript")
        report.settings = [
            ("chats", "\(settings.chats)"), ("items", "\(settings.items)"),
            ("page", "\(settings.pageSize)"), ("pages", "\(settings.pages)"),
        ]
        var costs: [Double] = []
        let begun = try await stage.mark()
        for (name, share) in Self.positions {
            stage.bench.progress.say("reading \(settings.pages) pages, \(name)")
            _ = try await read(settings.pages / 10, at: share)
            let mark = try await stage.mark()
            let latencies = try await read(settings.pages, at: share)
            let stretch = try await stage.stretch(since: mark)
            let cost = stretch.microseconds(per: settings.pages)
            costs.append(cost)
            report.add("server CPU per page, \(name)", cost, "µs")
            report.add("page, \(name)", latencies)
        }
        let all = try await stage.stretch(since: begun)
        report.add(
            all, per: "page", count: Self.positions.count * (settings.pages / 10 + settings.pages))
        if let least = costs.min(), let most = costs.max(), least > 0 {
            report.add("dearest position to cheapest", most / least, "×")
        }
        stage.end()
        return report
    }

    private func addChat() async throws { try await stage.addChat() }

    /// Sends the messages, one after the other in each chat, and keeps their ids.
    private func fill() async throws {
        stage.bench.progress.say(
            "writing \(settings.items) messages to each of \(settings.chats) chats")
        ids = Array(repeating: [], count: settings.chats)
        for chat in stage.chats {
            traffic.watch(chat.customer)
            traffic.watch(chat.bot)
        }
        traffic.known = { [weak self] id, recipient in
            self?.assumeIsolated { $0.sent(id, to: recipient) }
        }
        for chat in 0..<settings.chats { sendNext(chat) }
        stage.tell { [weak self] in self?.assumeIsolated { $0.written } }
        let isDone = try await stage.wait(upTo: 300) {
            traffic.failed > 0 || filled == settings.chats * settings.items
        }
        guard isDone, traffic.failed == 0 else {
            throw traffic.firstFault ?? LoadFault("The transcripts were not written in 5 minutes.")
        }
    }

    /// How far writing is; `nil` once it is done.
    private var written: String? {
        let all = settings.chats * settings.items
        return filled < all ? "\(filled) of \(all) messages are written" : nil
    }

    private func sendNext(_ chat: Int) {
        let (sender, recipient) = stage.chats[chat].nextSpeaker()
        traffic.send(from: sender, to: recipient, due: .now)
    }

    private func sent(_ id: String, to recipient: Int) {
        let chat = recipient / 2
        ids[chat].append(id)
        filled += 1
        if ids[chat].count < settings.items { sendNext(chat) }
    }

    private func read(_ pages: Int, at share: Double?) async throws -> Latencies {
        var latencies = Latencies()
        let bodies = (0..<settings.chats).map { body(chat: $0, at: share) }
        let stage = stage
        let requests = zip(stage.chats, bodies).map { $0.customer.transcriptRequest($1) }
        var asked = 0
        var answered = 0
        var fault: LoadFault?
        func ask() {
            guard asked < pages, fault == nil else { return }
            asked += 1
            let begun = Nanoseconds.now
            stage.pool.send(requests[asked % requests.count]) { result in
                latencies.record(.now - begun)
                answered += 1
                switch result {
                case .success(let reply) where reply.status == 200: ask()
                case .success(let reply):
                    fault = LoadFault("A page got \(reply.status): \(reply.text)")
                case .failure(let failure): fault = failure
                }
            }
        }
        for _ in 0..<settings.inFlight { ask() }
        let isDone = try await stage.wait(upTo: 120) { answered >= pages || fault != nil }
        if let fault { throw fault }
        guard isDone else { throw LoadFault("The pages were not read in two minutes.") }
        return latencies
    }

    private func body(chat: Int, at share: Double?) -> String {
        let size = settings.pageSize
        guard let share, !ids[chat].isEmpty else {
            return #"{"MaxResults":\#(size),"ScanDirection":"BACKWARD","SortOrder":"ASCENDING","#
                + #""StartPosition":{}}"#
        }
        let id = ids[chat][Int(Double(ids[chat].count - 1) * share)]
        return #"{"MaxResults":\#(size),"ScanDirection":"FORWARD","SortOrder":"ASCENDING","#
            + #""StartPosition":{"Id":"\#(id)"}}"#
    }
}
