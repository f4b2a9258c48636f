// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// Chats started, from the signed call to the message that tells the customer to wait in a queue.
package actor StartScenario {
    private let loop: LoadLoop
    private let chats: Int
    private let inFlight: Int
    private let stage: Stage
    private var customers: [Party] = []
    private var socketless: [String] = []
    private var calls = Latencies()
    private var queued = Latencies()
    private var done = 0

    /// How many chats go before the ones that count.
    private static let warmUpChats = 50
    private static let queueMessage: StaticString = "You are in the queue."

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(chats: Int, inFlight: Int, _ bench: Bench) {
        loop = bench.loop
        self.chats = chats
        self.inFlight = inFlight
        stage = Stage(bench, connections: inFlight)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        try stage.checkSockets(Self.warmUpChats + chats)
        try await stage.pool.open()
        try await inParallel(Self.warmUpChats, width: inFlight) { _ in try await self.start() }
        (calls, queued, done) = (Latencies(), Latencies(), 0)
        bench.progress.say("starting \(chats) chats, \(inFlight) at once")
        let mark = try await stage.mark()
        stage.tell { [weak self] in self?.assumeIsolated { $0.status } }
        try await inParallel(chats, width: inFlight) { _ in try await self.start() }
        let stretch = try await stage.stretch(since: mark)
        let cost = try await costWithoutSocket()
        var report = Report("start")
        report.settings = [("chats", "\(chats)"), ("in-flight", "\(inFlight)")]
        report.add(stretch, per: "chat", count: chats)
        report.add("server CPU per chat, without socket", cost, "µs")
        report.add("StartChatContact", calls)
        report.add("start to queue message", queued)
        for customer in customers { customer.cut() }
        stage.end()
        report.notes.append(
            "server CPU per chat covers the customer's socket and subscription; without socket is of "
                + "as many chats whose customers connect by the call alone")
        return report
    }

    /// The server's microseconds for a chat that two calls start and bring to the queue, without a
    /// socket.
    private func costWithoutSocket() async throws -> Double {
        stage.bench.progress.say("starting \(chats) chats without sockets")
        let mark = try await stage.mark()
        try await inParallel(chats, width: inFlight) { _ in try await self.call() }
        let stretch = try await stage.stretch(since: mark)
        for contact in socketless where !(try await stage.api.isQueued(contact)) {
            throw LoadFault("The chat \(contact) was started and has not come to the queue.")
        }
        return stretch.microseconds(per: chats)
    }

    private func call() async throws {
        let started = try await stage.api.startChat("Customer")
        _ = try await stage.api.createConnection(started.token, hasSocket: false)
        socketless.append(started.contact)
    }

    /// How far it is; `nil` once it is done.
    private var status: String? { done < chats ? "\(done) chats are queued" : nil }

    private func start() async throws {
        let begun = Nanoseconds.now
        let started = try await stage.api.startChat("Customer")
        calls.record(.now - begun)
        let customer = Party(
            number: customers.count, api: stage.api, loop: loop, token: started.token,
            textBytes: 100)
        customers.append(customer)
        var arrival: ((Result<Void, LoadFault>) -> Void)?
        var hasArrived = false
        customer.receive = { _, frame, payload in
            guard frame == .item, ChatFrame.holds(Self.queueMessage, payload) else { return }
            hasArrived = true
            arrival?(.success(()))
            arrival = nil
        }
        try await customer.connect()
        if !hasArrived {
            try await outcome { arrival = $0 }
        }
        queued.record(.now - begun)
        done += 1
    }
}
