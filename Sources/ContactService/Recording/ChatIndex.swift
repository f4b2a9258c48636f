// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal

/// Under which keys a chat session is found.
package enum ChatIndex {
    static func added(by events: [Chat.Event], in session: ContactID) -> [IndexEntry] {
        events.flatMap { event -> [IndexEntry] in
            switch event {
            case .started(let start, let time): started(start, time)
            case .contactStarted(let contact, _, let time):
                [
                    entry(.contact, key(contact), session),
                    entry(.initiation, key(contact, at: time), session),
                ]
            case .enqueued(_, _, let time): [entry(.enqueueing, key(session, at: time), session)]
            case .ended(let item, _, let contact):
                [entry(.disconnection, key(contact, at: item.time), session)]
            case .errandSet(let errand, _): [entry(.errand, key(errand.id), session)]
            case .receiptRecorded(let receipt): [self.receipt(receipt, in: session)]
            case .messageSent(let message) where message.item.id.isAhead:
                [ahead(message.item, in: session)]
            default: []
            }
        }
    }

    static func removed(by events: [Chat.Event], in session: ContactID) -> [IndexEntry] {
        events.compactMap { event in
            switch event {
            case .ended: entry(.openChat, key(session), session)
            case .errandDone(let id, _): entry(.errand, key(id), session)
            default: nil
            }
        }
    }

    private static func started(_ start: ChatStart, _ time: Instant) -> [IndexEntry] {
        let session = start.contact
        return [
            entry(.openChat, key(session), session),
            entry(.contact, key(session), session),
            entry(.initiation, key(session, at: time), session),
        ]
    }

    /// The key of a contact in the indexes that are ordered by time.
    package static func key(_ contact: ContactID, at time: Instant) -> IndexKey {
        IndexKey(
            UInt64(bitPattern: time.milliseconds), contact.identifier.high,
            contact.identifier.low)
    }

    /// The key of a contact in the index of contacts and in that of open chats.
    package static func key(_ contact: ContactID) -> IndexKey {
        IndexKey(contact.identifier.high, contact.identifier.low)
    }

    private static func key(_ errand: Chat.ErrandID) -> IndexKey {
        IndexKey(errand.contact.identifier.high, errand.contact.identifier.low, errand.number)
    }

    /// The contact that a key of the index of open chats names; `nil` for other keys.
    package static func contact(_ key: IndexKey) -> ContactID? {
        guard key.bytes.count == 16 else { return nil }
        func word(_ range: Range<Int>) -> UInt64 {
            key.bytes[range].reduce(0) { $0 << 8 | UInt64($1) }
        }
        return ContactID(Identifier(high: word(0..<8), low: word(8..<16)))
    }

    /// The contact that a key of an index by time names; `nil` for other keys.
    package static func timedContact(_ key: IndexKey) -> ContactID? {
        guard key.bytes.count == 24 else { return nil }
        return contact(IndexKey(Array(key.bytes.dropFirst(8))))
    }

    private static func entry(
        _ kind: IndexKind, _ key: IndexKey, _ session: ContactID
    ) -> IndexEntry {
        IndexEntry(kind: kind, key: key, stream: StreamID(chat: session))
    }
}

extension ContactID {
    /// The session whose stream this is.
    init(_ stream: StreamID) { self.init(Identifier(high: stream.high, low: stream.low)) }
}

extension Journal {
    /// The session that a contact belongs to; `nil` when there is no such contact.
    func session(of contact: ContactID) async throws(ServiceFault) -> ContactID? {
        let key = ChatIndex.key(contact)
        do throws(JournalError) {
            let range = key..<IndexKey(key.bytes + [0])
            let found = try await entries(.contact, in: range, .forward, limit: 1)
            return found.first.map {
                ContactID(Identifier(high: $0.stream.high, low: $0.stream.low))
            }
        } catch { throw .journal(error) }
    }
}
