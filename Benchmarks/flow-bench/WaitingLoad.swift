// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import ContactService
import Foundation
import JSONDocument
import Journal
import JournalSQLite
import Logging

/// Starts many chats whose flows wait for a day, watches what they cost, and wakes them all.
struct WaitingLoad {
    let count: Int

    private static let idleSeconds = 10.0
    /// How many chats are started at once, so that the journal can group their commits.
    private static let width = 64

    func run() async throws {
        let folder = NSTemporaryDirectory() + "flow-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let journal = try SQLiteJournal.open(directory: folder)
        let centre = try await BenchCentre(journal)
        let before = Usage.residentBytes
        let began = Usage.processorSeconds
        let clock = ContinuousClock()
        let starting = try await clock.measure { try await start(centre) }
        let bytes = Usage.residentBytes - before
        print("\(count) chats started and waiting in their flows in \(starting)")
        print("processor time for each chat   \(micros(began)) us")
        print("memory for each chat           \(bytes / count) bytes")
        try await idle(centre)
        let wakingBegan = Usage.processorSeconds
        let waking = try await clock.measure {
            _ = try await centre.timekeeper.advance(by: .seconds(86_400))
        }
        print("woken and ended in             \(waking), \(micros(wakingBegan)) us each")
        print("chats still open               \(centre.census.openChats)")
        await journal.close()
    }

    private func micros(_ began: Double) -> Int {
        Int((Usage.processorSeconds - began) / Double(count) * 1e6)
    }

    private func start(_ centre: BenchCentre) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                if number >= Self.width { try await group.next() }
                group.addTask { try await centre.startChat(number) }
            }
            try await group.waitForAll()
        }
    }

    /// What the waiting chats cost while nothing happens: the timekeeper looks for what is due.
    private func idle(_ centre: BenchCentre) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await centre.watch.run() }
            let began = Usage.processorSeconds
            try await Task.sleep(for: .seconds(Self.idleSeconds))
            let share = (Usage.processorSeconds - began) / Self.idleSeconds * 100
            print("processor while idle           \(String(format: "%.2f", share)) % of one core")
            group.cancelAll()
        }
    }
}

/// A contact centre without sockets.
struct BenchCentre: Sendable {
    let sessions: Sessions
    let census = Census()
    /// Moves the chats' time.
    let timekeeper: Timekeeper
    /// Watches the same alarms by the system's clock, as a server does that is not under test.
    let watch: Timekeeper
    private let instance: InstanceID
    private let flow = FlowID(Identifier(high: 1, low: 2))

    /// Makes a centre with one flow.
    /// - Parameter flows: puts something around what runs flows.
    init(
        _ journal: any Journal, _ document: JSON = BenchFlow.document,
        flows: (FlowConductor) -> any FlowStepper = { $0 }
    ) async throws {
        let clock = ServiceClock(virtualFrom: ServiceClock.systemNow)
        let stamps = StampSource(clock: clock)
        let names = ResourceNames(region: "us-east-1", account: "000000000000")
        let directory = Directory(journal: journal)
        let alarms = Alarms()
        let logger = Logger(label: "flow-bench")
        var limits = Sessions.Limits()
        limits.sessionsMax = 200_000
        let conductor = FlowConductor(
            directory: directory, programs: FlowPrograms(directory: directory, names: names),
            census: census, names: names, logger: logger)
        sessions = Sessions(
            journal: journal, stamps: stamps, flows: flows(conductor),
            observer: ChatWatch(census: census, alarms: alarms), limits: limits)
        timekeeper = Timekeeper(clock: clock, alarms: alarms, sessions: sessions, logger: logger)
        watch = Timekeeper(
            clock: ServiceClock(), alarms: alarms, sessions: sessions, logger: logger)
        let stamp = stamps()
        let resource = FlowResource(
            id: flow, name: "bench", type: .contactFlow, published: document.text,
            saved: document.text)
        instance = try await directory.change(at: stamp.now) { _ in
            let events = NewInstance(names: names, stamp: stamp).events(alias: "bench")
            var state = Instance.State()
            for event in events { state.apply(event) }
            guard let id = state.id else { throw ServiceFault.overloaded }
            return (events + [.flowPut(resource, at: stamp.now)], id)
        }
    }

    /// Starts a chat and connects its customer.
    func startChat(_ number: Int, note: String? = nil) async throws {
        let id = ContactID(Identifier(high: 7, low: UInt64(number)))
        let customer = ParticipantID(Identifier(high: 8, low: UInt64(number)))
        var start = ChatStart(
            instance: instance, contact: id, flow: flow, customer: customer, displayName: "Ann",
            system: ParticipantID(Identifier(high: 9, low: UInt64(number))))
        start.attributes = [Attribute(key: "plan", value: "gold")]
        if let note { start.attributes.append(Attribute(key: "note", value: note)) }
        let whole = start
        try await sessions.transact(id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.startChat(state, whole, stamp)
        }
        try await sessions.transact(id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.connectParticipant(state, customer, stamp)
        }
    }
    /// Lets the customer of a chat say something.
    func say(_ text: String, inChat number: Int) async throws {
        let customer = ParticipantID(Identifier(high: 8, low: UInt64(number)))
        try await sessions.transact(ContactID(Identifier(high: 7, low: UInt64(number)))) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.sendMessage(
                state, from: customer, MessageContent(type: .plain, text: text),
                digest: stamp.entropy, stamp)
        }
    }
}
