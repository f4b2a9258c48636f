// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import ContactService
import JSONDocument
import Journal
import Logging
import Synchronization

/// A contact centre in memory with one flow, which the test writes. A second one on the same
/// journal is the first one after a crash.
struct FlowScene {
    let journal: MemoryJournal
    let directory: Directory
    let sessions: Sessions
    let census: Census
    let queue = OutsideQueue()
    /// Stands still unless a test moves it.
    let clock: ServiceClock
    let calls: OutsideCalls
    let service: ChatService
    let flow = FlowID(Identifier(high: 1, low: 2))

    init(
        _ actions: JSON..., world: OutsideWorld, on journal: MemoryJournal = MemoryJournal(),
        limits: OutsideCalls.Limits = OutsideCalls.Limits(), record: FlowRecord = FlowRecord(),
        chatsMax: Int? = nil
    ) async throws {
        self.journal = journal
        let clock = ServiceClock(virtualFrom: Instant(milliseconds: 1_750_000_000_000))
        self.clock = clock
        let stamps = Self.stamps(clock)
        let names = ResourceNames(region: "us-east-1", account: "000000000000")
        directory = Directory(journal: journal)
        try await directory.load()
        census = Census(chatsMax: chatsMax)
        let watch = ChatWatch(census: census, alarms: Alarms(), outside: queue)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        sessions = Sessions(
            journal: journal, stamps: stamps,
            flows: FlowConductor(
                directory: directory, programs: FlowPrograms(directory: directory, names: names),
                census: census, names: names, outside: world, record: record, logger: logger),
            observer: watch)
        service = ChatService(
            sessions: sessions, directory: directory, journal: journal,
            tokens: TokenIssuer(secret: [UInt8](repeating: 5, count: 32)), clock: clock,
            stamps: stamps, census: census, names: names, quotas: Quotas(),
            secret: [UInt8](repeating: 6, count: 32), logger: logger)
        calls = OutsideCalls(
            queue: queue, sessions: sessions, journal: journal, world: world,
            own: OwnOperations(service), limits: limits, logger: logger)
        try await publish(actions, NewInstance(names: names, stamp: stamps()), stamps().now)
        try await watch.recover(from: journal, sessions)
    }

    private static func stamps(_ clock: ServiceClock) -> StampSource {
        let count = Mutex<UInt64>(.random(in: 0...UInt64.max))
        return StampSource {
            let entropy = count.withLock { count in
                count &+= 1
                return count
            }
            return Stamp(now: clock.now, entropy: entropy)
        }
    }

    private func publish(
        _ actions: [JSON], _ instance: NewInstance, _ now: Instant
    ) async throws {
        guard let first = actions.first?["Identifier"] else { return }
        let document: JSON = [
            "Version": "2019-10-30", "StartAction": first, "Actions": .array(actions),
        ]
        let resource = FlowResource(
            id: flow, name: "tested", type: .contactFlow, published: document.text,
            saved: document.text)
        try await directory.change(at: now) { state in
            (
                (state.id == nil ? instance.events(alias: "test") : [])
                    + [.flowPut(resource, at: now)], ()
            )
        }
    }

    /// Starts a chat and connects its customer, whereupon the flow begins.
    func start(
        _ id: ContactID = ContactID(Identifier(high: 7, low: 7)),
        _ change: (inout ChatStart) -> Void = { _ in }
    ) async throws -> Talk {
        guard let instance = directory.instance.id else { throw ServiceFault.overloaded }
        let customer = ParticipantID(Identifier(high: id.identifier.low, low: 8))
        var start = ChatStart(
            instance: instance, contact: id, flow: flow, customer: customer, displayName: "Ann",
            system: ParticipantID(Identifier(high: id.identifier.low, low: 9)))
        start.attributes = [Attribute(key: "plan", value: "gold")]
        change(&start)
        let whole = start
        try await sessions.transact(id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.startChat(state, whole, stamp)
        }
        try await sessions.transact(id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.connectParticipant(state, customer, stamp)
        }
        return Talk(id: id, customer: customer)
    }

    /// Lets the customer say something.
    func send(_ text: String, in talk: Talk) async throws {
        try await sessions.transact(talk.id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.sendMessage(
                state, from: talk.customer, MessageContent(type: .plain, text: text),
                digest: stamp.entropy, stamp)
        }
    }

    /// Runs the calls outside while a body does, and gives them up when it is done.
    func whileAsking(_ body: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await calls.run() }
            try await body()
            group.cancelAll()
        }
    }

    /// Everything that the transcript holds, as `ROLE text` or `ROLE event`.
    func transcript(_ talk: Talk) async throws -> [String] {
        let state = try await sessions.state(talk.id)
        let page = try await Transcript(journal: journal, session: talk.id, state: state).page(
            TranscriptQuery(start: .newest, direction: .backward, isAscending: true, limit: 100))
        return try page.items.map { bytes in
            let item = try JSON.parse(utf8: bytes)
            let type = item["ContentType"]?.string?.split(separator: ".").last.map(String.init)
            let words = item["Content"]?.string ?? type ?? ""
            return "\(item["ParticipantRole"]?.string ?? "-") \(words)"
        }
    }

    /// What was said, by whomever.
    func said(_ talk: Talk) async throws -> [String] {
        try await transcript(talk).filter { $0.hasPrefix("SYSTEM") }.map { String($0.dropFirst(7)) }
    }
}

/// A chat of a scene.
struct Talk: Sendable {
    let id: ContactID
    let customer: ParticipantID
}

/// A world that remembers what it was asked.
final class AskedWorld: Sendable {
    private let requests = Mutex<[OutsideRequest]>([])

    /// What was asked so far.
    var asked: [OutsideRequest] { requests.withLock { $0 } }

    /// The world that answers with a function.
    func answering(
        _ answer: @escaping @Sendable (OutsideRequest, OutsideContext) async throws -> OutsideAnswer
    ) -> OutsideWorld {
        OutsideWorld(refuses: { _ in nil }) { request, context throws(CancellationError) in
            self.requests.withLock { $0.append(request) }
            do {
                return try await answer(request, context)
            } catch { throw CancellationError() }
        }
    }

    /// The world in which no answer ever comes.
    var silent: OutsideWorld {
        answering { _, _ in try await untilCancelled() }
    }
}

/// Never returns; throws when its task is cancelled.
func untilCancelled() async throws -> OutsideAnswer {
    let (stream, continuation) = AsyncStream<Never>.makeStream()
    for await _ in stream {}
    withExtendedLifetime(continuation) {}
    throw CancellationError()
}

/// Holds tasks back until it is opened.
actor Doorway {
    private var isOpen = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    func open() {
        isOpen = true
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    func wait() async {
        guard !isOpen else { return }
        await withCheckedContinuation { waiters.append($0) }
    }
}

/// An action of a flow.
func action(
    _ name: String, _ type: String, _ parameters: JSON = [:], next: String? = nil,
    errors: [String: String] = [:], conditions: [String: String] = [:]
) -> JSON {
    var transitions = JSONObject()
    transitions["NextAction"] = next.map(JSON.string)
    transitions["Errors"] = .array(
        errors.map { ["ErrorType": .string($0.key), "NextAction": .string($0.value)] })
    transitions["Conditions"] = .array(
        conditions.map {
            [
                "NextAction": .string($0.value),
                "Condition": ["Operator": "Equals", "Operands": [.string($0.key)]],
            ]
        })
    return [
        "Identifier": .string(name), "Type": .string(type), "Parameters": parameters,
        "Transitions": .object(transitions),
    ]
}

/// An action that says a text.
func say(_ name: String, _ text: String, next: String) -> JSON {
    action(name, "MessageParticipant", ["Text": .string(text)], next: next)
}

/// An action that invokes a function.
func invoke(_ name: String, next: String, error: String, isAsynchronous: Bool = false) -> JSON {
    action(
        name, "InvokeLambdaFunction",
        [
            "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
            "InvocationType": isAsynchronous ? "ASYNCHRONOUS" : "SYNCHRONOUS",
        ], next: next, errors: ["NoMatchingError": error])
}

/// An action that asks a bot.
func bot(_ name: String, _ alias: String, next: String, error: String) -> JSON {
    action(
        name, "ConnectParticipantWithLexBot", ["LexV2Bot": ["AliasArn": .string(alias)]],
        next: next, errors: ["NoMatchingError": error, "NoMatchingCondition": next])
}

/// An action that keeps the chat open.
let pause = action(
    "pause", "Wait", ["TimeLimitSeconds": "3600"], next: "end",
    errors: ["NoMatchingError": "end"], conditions: ["WaitCompleted": "end"])

/// An action that ends the chat.
let end = action("end", "DisconnectParticipant")
