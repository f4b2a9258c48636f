// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import JSONDocument
import Journal

@testable import ContactService

/// A random chat of two contacts in a journal, between the commits of another one, and the plain
/// list of what its transcript shows.
struct RandomTranscript {
    struct Entry {
        let id: ItemID
        let time: Instant
        let contact: ContactID
    }

    static let secondContact = ContactID.sample(51)

    private(set) var entries: [Entry] = []
    private(set) var state = Chat.State()
    let journal = MemoryJournal()
    private var generator: SeededGenerator
    private var time = Instant.outset
    private var number: UInt64 = 0
    private var version: Position?
    private var otherVersion: Position?

    init(seed: UInt64, commits: Int) async throws {
        generator = SeededGenerator(seed: seed)
        try await commit([.started(SampleChat.start(), at: time)])
        try await commit([.participantJoined(SampleChat.customer, item(), contact: contact)])
        for place in 0..<commits {
            if place == commits / 2 {
                try await commit([.contactStarted(Self.secondContact, .queueTransfer, at: time)])
            }
            try await commitSomething()
        }
    }

    var transcript: Transcript {
        Transcript(journal: journal, session: SampleChat.contact, state: state)
    }

    private var contact: ContactID { state.contact?.id ?? SampleChat.contact }

    private mutating func item() -> ItemStamp {
        number += 1
        return ItemStamp(
            id: ItemID(Identifier(at: time, randomHigh: number >> 10, low: number << 40)),
            time: time)
    }

    /// One to four events at one moment, which is often that of the commit before.
    mutating func commitSomething() async throws {
        if generator.isOnce(in: 3) { try await commitToOtherChat() }
        if !generator.isOnce(in: 3) {
            time = time + .milliseconds(Int.random(in: 1...1500, using: &generator))
        }
        var events: [Chat.Event] = []
        for _ in 0..<Int.random(in: 1...4, using: &generator) { events.append(event()) }
        try await commit(events)
    }

    private mutating func event() -> Chat.Event {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: .attributesUpdated([Attribute(key: "n", value: "\(number)")], at: time)
        case 1: .flowAdvanced(.waiting(), at: time)
        case 2: message(.customer)
        case 3: message(.agent)
        case 4: .participantIdle(SampleChat.customer, item(), contact: contact)
        case 5: message(.all, as: itemAhead())
        default: message(.all)
        }
    }

    /// An item that was shown up to five seconds before it was stored.
    private mutating func itemAhead() -> ItemStamp {
        number += 1
        let shown = time + .milliseconds(-Int.random(in: 0...5000, using: &generator))
        return ItemStamp(
            id: ItemID(Identifier(aheadAt: shown, randomHigh: number >> 10, low: number << 40)),
            time: time)
    }

    private mutating func message(
        _ visibility: Visibility, as item: ItemStamp? = nil
    ) -> Chat.Event {
        .messageSent(
            Message(
                item: item ?? self.item(), contact: contact,
                sender: Sender(id: SampleChat.customer, role: .customer, displayName: "Ann"),
                content: .plain("\(number)"), visibility: visibility))
    }

    private mutating func commit(_ events: [Chat.Event]) async throws {
        let commit = Commit(
            stream: StreamID(chat: SampleChat.contact), time: time.milliseconds,
            payload: EventCodec.encode(events),
            added: ChatIndex.added(by: events, in: SampleChat.contact))
        version = try await journal.append(commit, expecting: version)
        Chat.fold(events, into: &state)
        for event in events { note(event) }
    }

    private mutating func note(_ event: Chat.Event) {
        switch event {
        case .messageSent(let message) where message.visibility == .all:
            entries.append(
                Entry(id: message.item.id, time: message.item.time, contact: message.contact))
        case .participantJoined(_, let item, let contact):
            entries.append(Entry(id: item.id, time: item.time, contact: contact))
        default: break
        }
    }

    private mutating func commitToOtherChat() async throws {
        let commit = Commit(
            stream: StreamID(chat: .sample(98)), time: time.milliseconds,
            payload: EventCodec.encode([message(.all)]))
        otherVersion = try await journal.append(commit, expecting: otherVersion)
    }
}

extension RandomTranscript {
    /// What a query must find from its start to the end of the scan, in the scan's direction.
    func expected(_ query: TranscriptQuery) -> [Entry] {
        let meant = { (entry: Entry) in query.contacts?.contains(entry.contact) ?? true }
        guard let start = firstPlace(query) else { return [] }
        switch query.direction {
        case .forward: return entries[start...].filter(meant)
        case .backward: return entries[...start].reversed().filter(meant)
        }
    }

    private func firstPlace(_ query: TranscriptQuery) -> Int? {
        let meant = entries.indices.filter {
            query.contacts?.contains(entries[$0].contact) ?? true
        }
        return switch (query.start, query.direction) {
        case (.newest, .backward): entries.indices.last
        case (.newest, .forward): meant.last
        case (.mostRecent(let count), _): meant.suffix(max(1, count)).first
        case (.item(let id), _): entries.firstIndex { $0.id == id }
        case (.time(let time), .forward): entries.firstIndex { $0.time >= time }
        case (.time(let time), .backward): entries.lastIndex { $0.time <= time }
        case (.cursor, _): nil
        }
    }

    /// A query that a client might make.
    func query(using generator: inout SeededGenerator) -> TranscriptQuery {
        let time = entries[Int.random(in: entries.indices, using: &generator)].time
        let start: TranscriptQuery.Start =
            switch Int.random(in: 0..<8, using: &generator) {
            case 0, 1: .newest
            case 2: .mostRecent(generator.pick([0, 1, 2, 50, 100_000]))
            case 3, 4: .item(generator.pick(entries).id)
            case 5: .item(generator.isOnce(in: 2) ? .sample(9) : ItemStamp.sample(9).id)
            case 6:
                .time(generator.pick([time, time + .milliseconds(1), time + .milliseconds(-1)]))
            default: .time(.after(generator.pick([.seconds(-99), .seconds(9999)])))
            }
        return TranscriptQuery(
            start: start, direction: generator.pick([.forward, .backward]),
            isAscending: generator.isOnce(in: 2),
            limit: generator.pick([1, 2, 7, 30, 1000]),
            contacts: generator.pick([
                nil, nil, [SampleChat.contact], [Self.secondContact],
                [SampleChat.contact, Self.secondContact], [.sample(98)],
            ]))
    }
}

extension Transcript.Page {
    /// The ids of the items, in the order of the page.
    var ids: [String] {
        items.compactMap { (try? JSON.parse(utf8: $0))?["Id"]?.string }
    }
}
