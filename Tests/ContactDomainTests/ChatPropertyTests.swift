// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

/// Random orders on one chat, with few tokens, participants and texts so that they collide, and a
/// clock that goes on, stands still and jumps back.
@Suite struct ChatPropertyTests {
    private static let seeds = Array(UInt64(1)...60)
    private static let ordersPerSeed = 150

    @Test(arguments: seeds)
    func `whatever is ordered, the rules hold`(seed: UInt64) {
        var walk = RandomWalk(seed: seed)
        for _ in 0..<Self.ordersPerSeed { walk.step() }
        #expect(walk.breaches == [])
        #expect(Chat.State().after(walk.history) == walk.state)
    }

    @Test func `the walks see chats of every phase, and every kind of event and refusal`() {
        var phases: Set<Chat.Phase> = []
        var events: Set<String> = []
        var refusals: Set<Chat.Rejection> = []
        for seed in Self.seeds {
            var walk = RandomWalk(seed: seed)
            for _ in 0..<Self.ordersPerSeed {
                walk.step()
                phases.insert(walk.state.phase)
            }
            events.formUnion(walk.history.map(\.name))
            refusals.formUnion(walk.refusals)
        }
        #expect(phases == [.absent, .waiting, .open, .ended])
        #expect(
            events.isSuperset(of: [
                "started", "participantAdded", "participantJoined", "participantLeft",
                "participantRemoved", "messageSent", "receiptRecorded", "attributesUpdated",
                "flowAdvanced", "enqueued", "ended", "contactStarted", "contactUpdated",
                "timersSet", "participantIdle", "participantReturned",
                "participantAutoDisconnected", "rehydrated", "flowAnswered", "errandSet",
                "errandDone",
            ]))
        #expect(
            refusals.isSuperset(of: [
                .contactNotFound, .contactEnded, .differentRequest, .participantNotActive,
                .botPresent, .pastChatPresent, .contentEmpty, .contentTypeNotSupported(.markdown),
            ]))
    }
}

/// A chat on its way through random orders, checked at every step.
private struct RandomWalk {
    private(set) var state = Chat.State()
    private(set) var history: [Chat.Event] = []
    private(set) var breaches: [String] = []
    private(set) var refusals: Set<Chat.Rejection> = []
    private var generator: SeededGenerator
    private var now = Instant.outset
    private var latest = Instant.outset
    private var items: [ItemStamp] = []
    private var answers: [UInt64: ItemStamp] = [:]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func step() {
        passTime()
        let stamp = Stamp(now: now, entropy: generator.next())
        let order = ChatOrder(using: &generator)
        let (before, decided) = (state, order.decide(on: state, stamp))
        expect("a decision depends on its input alone", decided == order.decide(on: state, stamp))
        let events = (try? decided.get()) ?? []
        checkLeave(order, before, decided)
        checkItems(events)
        Chat.fold(events, into: &state)
        history += events
        checkPhase(before, order, events)
        checkRepeats(order, stamp)
        checkBounds(order)
    }

    /// Mostly a little, now and then to the next due moment, sometimes nothing or back.
    private mutating func passTime() {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0...3: break
        case 4: now = now + .seconds(-Int.random(in: 1...3600, using: &generator))
        case 5, 6: now = max(now, state.due ?? now)
        default: now = now + .milliseconds(Int.random(in: 0...3000, using: &generator))
        }
        latest = max(latest, now)
    }

    private mutating func expect(_ sentence: String, _ isTrue: Bool) {
        if !isTrue { breaches.append(sentence) }
    }

    private mutating func checkLeave(
        _ order: ChatOrder, _ before: Chat.State,
        _ decided: Result<[Chat.Event], Chat.Rejection>
    ) {
        if case .failure(let refusal) = decided { refusals.insert(refusal) }
        let events = (try? decided.get()) ?? []
        if let actor = order.actor, !events.isEmpty {
            let phase = before.participant(actor)?.phase
            expect("only participants act", phase == .added || phase == .joined)
        }
        guard before.phase == .ended else { return }
        expect("the end is final: \(order)", events.isEmpty || order.isForEndedChats)
        if order.actor != nil {
            expect("the end is told", decided == .failure(.contactEnded))
        }
    }

    private mutating func checkItems(_ events: [Chat.Event]) {
        for item in events.flatMap(\.items) {
            if let last = items.last {
                expect("ids rise", item.id > last.id)
                expect("times do not fall", item.time >= last.time)
            }
            expect("no time is ahead of the clock", item.time <= latest)
            items.append(item)
        }
    }

    private mutating func checkPhase(
        _ before: Chat.State, _ order: ChatOrder, _ events: [Chat.Event]
    ) {
        let rank: (Chat.Phase) -> Int = { phase in
            switch phase {
            case .absent: 0
            case .waiting: 1
            case .open: 2
            case .ended: 3
            }
        }
        expect("phases go forward", rank(before.phase) <= rank(state.phase))
        expect("nothing changes without an event", !events.isEmpty || before == state)
        expect("items are counted", state.itemCount == UInt64(items.count))
        let ids = state.participants.map(\.id)
        expect("participants are told apart", Set(ids).count == ids.count)
        expect("an ended chat has nobody", state.phase != .ended || state.active.isEmpty)
    }

    private mutating func checkRepeats(_ order: ChatOrder, _ stamp: Stamp) {
        if let digest = order.digest {
            let answer = state.requests.item(for: digest)
            if let known = answers[digest] { expect("a repeat is answered alike", answer == known) }
            answers[digest] = answer
        }
        checkRest(stamp)
        guard order.isRepeatable else { return }
        let again = Stamp(now: stamp.now, entropy: ~stamp.entropy)
        let events = (try? order.decide(on: state, again).get()) ?? []
        expect("a repeat changes nothing: \(order)", events.isEmpty)
    }

    /// What is due at a moment is done in a bounded number of rounds.
    private mutating func checkRest(_ stamp: Stamp) {
        var state = state
        for _ in 0..<10 { Chat.fold(Chat.passTime(state, stamp), into: &state) }
        expect("time comes to rest", Chat.passTime(state, stamp).isEmpty)
    }

    private mutating func checkBounds(_ order: ChatOrder) {
        expect("the inbox is bounded", state.flow.inbox.count <= Chat.flowInboxMax)
        guard let due = state.due else {
            expect("a live chat has an end", state.phase == .absent || state.phase == .ended)
            return
        }
        let stamp = Stamp(now: due, entropy: 1)
        let isDone = Chat.isFlowDue(state, at: due) || !Chat.passTime(state, stamp).isEmpty
        expect("what is due can be done at its moment", isDone)
    }
}

/// An order of a random walk.
private enum ChatOrder {
    case start(digest: UInt64)
    case connect(ParticipantID)
    case say(ParticipantID, MessageContent, token: Int)
    case receive(ParticipantID, Chat.Receipt.Kind, token: Int)
    case leave(ParticipantID)
    case addBot(Int)
    case setAttributes([Attribute])
    case passTime
    case end
    case speakAsFlow
    case advance(Chat.FlowProgress)
    case enqueue(QueueID)
    case transfer
    case answer
    case setTimers([RoleTimer])
    case update(ContactChange)
    case link(ContactID)
    case host(String)
    case speakAsBot
    case dismiss
    case setErrand(Chat.ErrandID)
    case finishErrand(Chat.ErrandID)

    private static let participants: [ParticipantID] =
        [SampleChat.customer, SampleChat.customer, .sample(101), .sample(102), SampleChat.stranger]
    private static let contents: [MessageContent] =
        [.plain("a"), .plain("b"), .plain(""), MessageContent(type: .markdown, text: "c")]

    init(using generator: inout SeededGenerator) {
        let participant = generator.pick(Self.participants)
        let token = Int.random(in: 0..<4, using: &generator)
        switch Int.random(in: 0..<250, using: &generator) {
        case 0..<18: self = .start(digest: generator.isOnce(in: 5) ? 99 : SampleChat.startDigest)
        case 18..<48: self = .connect(participant)
        case 48..<98: self = .say(participant, generator.pick(Self.contents), token: token)
        case 98..<118:
            let kind = generator.pick([Chat.Receipt.Kind.delivered, .read])
            self = .receive(participant, kind, token: token)
        case 118..<121: self = .leave(SampleChat.customer)
        case 121..<126: self = .leave(participant)
        case 126..<141: self = .addBot(Int.random(in: 1...2, using: &generator))
        case 141..<151:
            let value = generator.pick(["", "1", "2"])
            self = .setAttributes([Attribute(key: generator.pick(["a", "b"]), value: value)])
        case 151..<166: self = .passTime
        case 166: self = .end
        case 167..<177: self = .speakAsFlow
        case 177..<190: self = .advance(Self.progress(using: &generator))
        case 190..<200: self = .enqueue(generator.pick([SampleChat.queue, .sample(90)]))
        case 200..<203: self = .transfer
        case 203..<208: self = .answer
        case 208..<218: self = .setTimers(Self.timers(using: &generator))
        case 218..<226:
            var change = ContactChange()
            change.name = generator.pick([nil, "a", "b"])
            change.tags = [Attribute(key: generator.pick(["a", "b"]), value: "v")]
            self = .update(change)
        case 226..<230: self = .link(.sample(generator.pick([70, 71])))
        case 230..<234: self = .host(generator.pick(["one", "two"]))
        case 234..<238: self = .speakAsBot
        case 238..<240: self = .dismiss
        default:
            let id = Chat.ErrandID(contact: SampleChat.contact, number: generator.next() % 3)
            self = generator.isOnce(in: 2) ? .setErrand(id) : .finishErrand(id)
        }
    }

    private static func timers(using generator: inout SeededGenerator) -> [RoleTimer] {
        RoleTimer.Side.allCases.flatMap { side in
            RoleTimer.Kind.allCases.map { kind in
                RoleTimer(
                    side: side, kind: kind,
                    duration: generator.pick([nil, .seconds(2), .seconds(5), .seconds(60)]))
            }
        }
    }

    /// What the flow engine might say; a wake-up call is always for a moment still to come.
    private static func progress(using generator: inout SeededGenerator) -> Chat.FlowProgress {
        let interest = Chat.FlowInterest(rawValue: UInt8.random(in: 0...3, using: &generator))
        return Chat.FlowProgress(
            memory: [0x30], interest: interest, isDone: generator.isOnce(in: 4),
            signalsTaken: Int.random(in: 0...2, using: &generator),
            request: generator.pick([nil, [1]]),
            disconnectFlow: generator.pick([nil, SampleChat.flow]))
    }

    func decide(on state: Chat.State, _ stamp: Stamp) -> Result<[Chat.Event], Chat.Rejection> {
        Result { () throws(Chat.Rejection) in try events(on: state, stamp) }
    }

    private func events(
        on state: Chat.State, _ stamp: Stamp
    ) throws(Chat.Rejection) -> [Chat.Event] {
        switch self {
        case .start(let digest):
            try Chat.startChat(state, SampleChat.start { $0.digest = digest }, stamp)
        case .connect(let id): try Chat.connectParticipant(state, id, stamp)
        case .say(let id, let content, _):
            try Chat.sendMessage(state, from: id, content, digest: digest ?? 0, stamp)
        case .receive(let id, let kind, _):
            try Chat.sendReceipt(
                state, from: id, of: ItemStamp.sample(1).id, kind, digest: digest ?? 0, stamp)
        case .leave(let id): try Chat.disconnectParticipant(state, id, stamp)
        case .addBot(let number):
            try Chat.addBot(
                state, .sample(100 + UInt64(number)), displayName: "Bo", digest: digest ?? 0,
                stamp)
        case .setAttributes(let list): try Chat.updateAttributes(state, list, stamp)
        case .passTime: Chat.passTime(state, stamp)
        case .end: try Chat.endChat(state, .api, stamp)
        case .speakAsFlow: try Chat.flowMessage(state, .plain("flow"), stamp)
        case .advance(let progress): try Chat.advanceFlow(state, progress, stamp)
        case .enqueue(let queue): try Chat.enqueue(state, into: queue, stamp)
        case .transfer: try Chat.transferQueue(state, to: SampleChat.queue, stamp)
        case .answer: try Chat.answerFlow(state, request: [1], [2], stamp)
        case .setTimers(let timers): try Chat.setTimers(state, timers, stamp)
        case .update(let change): try Chat.updateContact(state, change, stamp)
        case .link(let source):
            try Chat.linkPastChat(
                state, ChatStart.Persistence(type: .fromSegment, source: source), stamp)
        case .host(let name): try Chat.hostBot(state, named: name, stamp)
        case .speakAsBot: try Chat.botMessage(state, .plain("bot"), stamp)
        case .dismiss: try Chat.dismissBot(state, stamp)
        case .setErrand(let id):
            try Chat.setErrand(state, Chat.Errand(id: id, request: [1]), stamp)
        case .finishErrand(let id): Chat.finishErrand(state, id, stamp)
        }
    }

    /// Who orders it; `nil` for what no participant orders.
    var actor: ParticipantID? {
        switch self {
        case .connect(let id), .say(let id, _, _), .receive(let id, _, _), .leave(let id): id
        default: nil
        }
    }

    /// The fingerprint by which a repeat is known; `nil` where there is none.
    var digest: UInt64? {
        var digest = RequestDigest()
        switch self {
        case .say(let id, let content, let token):
            digest.add("say \(id) \(content.type.rawValue) \(content.text) \(token)")
        case .receive(let id, let kind, let token):
            digest.add("receive \(id) \(kind) \(token)")
        case .addBot(let number): digest.add("add \(number)")
        default: return nil
        }
        return digest.value
    }

    /// Whether it changes nothing when it is given again at once.
    var isRepeatable: Bool {
        switch self {
        // Of timers that end together each one ends with a passing of its own.
        case .speakAsFlow, .advance, .transfer, .setTimers, .passTime, .speakAsBot, .setErrand:
            false
        default: true
        }
    }

    /// Whether a chat that has ended still takes it.
    var isForEndedChats: Bool {
        switch self {
        case .setAttributes, .update, .finishErrand: true
        default: false
        }
    }
}
