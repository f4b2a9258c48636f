// SPDX-License-Identifier: Apache-2.0

/// A chat as one of its participants sees it: what was said, what is on its way, who types.
package struct Conversation: Sendable {
    /// The state of the connection.
    package enum Link: Sendable, Hashable {
        case connecting, connected, lost, ended
    }

    /// How far an own message has come; each includes those before it.
    package enum Progress: Int, Sendable, Comparable {
        case sent, delivered, read

        /// Whether the first has come less far than the second.
        package static func < (left: Progress, right: Progress) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// An own message that the server has not acknowledged.
    package struct Pending: Sendable, Hashable {
        /// What has become of it so far.
        package enum State: Sendable, Hashable {
            case sending, waiting
            /// It was refused, for a reason in words.
            case failed(String)
        }

        /// The client token under which it is sent.
        package let key: String
        /// The text.
        package let content: String
        /// When it was written, in milliseconds since 1970.
        package let time: Int64
        /// What has become of it.
        package var state: State
    }

    private struct Typist {
        let name: String
        let until: Int64
    }

    private static let typingMilliseconds: Int64 = 12_000

    /// The items, oldest first.
    package private(set) var items: [ChatItem] = []
    /// Own messages on their way, oldest first.
    package private(set) var pending: [Pending] = []
    /// The state of the connection.
    package var link = Link.connecting
    /// Whether there are older items than those here.
    package var hasOlder = false
    /// A sentence for the reader; `nil` when there is nothing to say.
    package var notice: String?
    /// The own participant; `nil` until it is known.
    package private(set) var participant: String?

    private var ids: Set<String> = []
    private var ownIDs: Set<String> = []
    private var receipts: [String: Progress] = [:]
    private var typists: [String: Typist] = [:]
    private var held: ChatItem?

    /// Makes an empty conversation.
    /// - Parameter participant: the own participant; `nil` when only a token is known, then it is
    ///   learnt from the first own message.
    package init(participant: String?) { self.participant = participant }

    /// The id of the newest item; `nil` when there is none.
    package var newestID: String? { items.last?.id }

    /// The names of the others who type.
    package var typingNames: [String] {
        typists.sorted { $0.key < $1.key }.map(\.value.name)
    }

    /// Whether an item is from the own participant.
    package func isOwn(_ item: ChatItem) -> Bool {
        ownIDs.contains(item.id) || (participant.map { $0 == item.participant } ?? false)
    }

    /// How far each own message has come, by its id: a receipt stands for all messages before it.
    package var progress: [String: Progress] {
        var result: [String: Progress] = [:]
        var best = Progress.sent
        for item in items.reversed() {
            best = max(best, receipts[item.id] ?? .sent)
            if isOwn(item) { result[item.id] = best }
        }
        return result
    }

    // MARK: What comes in

    /// Takes in an item as it comes from a socket or a transcript.
    /// - Returns: The item if it is new and belongs to the transcript.
    package mutating func receive(_ item: ChatItem, now: Int64) -> ChatItem? {
        note(item.receipts)
        // An own message comes back with the own participant, before its acknowledgement or after.
        if participant == nil, ownIDs.contains(item.id) { participant = item.participant }
        switch item.kind {
        case .receipts: return nil
        case .event("typing"):
            guard !isOwn(item) else { return nil }
            typists[item.participant] = Typist(
                name: item.name, until: now + Self.typingMilliseconds)
            return nil
        case .message where isPossibleEcho(item):
            held = item
            return nil
        case .event, .message, .attachment: return insert(item) ? item : nil
        }
    }

    /// Forgets who has not typed for a while; answers whether that changes anything.
    package mutating func expireTyping(now: Int64) -> Bool {
        let count = typists.count
        typists = typists.filter { $0.value.until > now }
        return typists.count != count
    }

    private mutating func insert(_ item: ChatItem) -> Bool {
        guard !item.id.isEmpty, ids.insert(item.id).inserted else { return false }
        let place = items.lastIndex { ($0.time, $0.id) < (item.time, item.id) }.map { $0 + 1 } ?? 0
        items.insert(item, at: place)
        if item.kind == .event("chat.ended") { end() }
        typists[item.participant] = nil
        return true
    }

    /// Takes the chat as ended; what is on its way has failed.
    package mutating func end() {
        link = .ended
        typists = [:]
        for place in pending.indices { pending[place].state = .failed("The chat has ended.") }
    }

    private mutating func note(_ new: [ChatItem.Receipt]) {
        for receipt in new where receipt.recipient != participant {
            let progress = receipt.isRead ? Progress.read : .delivered
            receipts[receipt.message] = max(receipts[receipt.message] ?? .sent, progress)
        }
    }

    // MARK: What goes out

    /// Whether this may be the message that is being sent, whose acknowledgement is on its way.
    private func isPossibleEcho(_ item: ChatItem) -> Bool {
        guard let first = sendable, held == nil, item.content == first.content else { return false }
        return participant == nil || participant == item.participant
    }

    /// The message that is to be sent now; `nil` when there is none.
    package var sendable: Pending? {
        pending.first { if case .failed = $0.state { false } else { true } }
    }

    /// Adds an own message that is to be sent.
    package mutating func write(_ content: String, key: String, now: Int64) {
        pending.append(Pending(key: key, content: content, time: now, state: .sending))
    }

    /// Notes what has become of a message on its way; one that failed lets what was held back in.
    /// - Returns: Items that are new.
    package mutating func note(_ state: Pending.State, of key: String) -> [ChatItem] {
        guard let place = pending.firstIndex(where: { $0.key == key }) else { return [] }
        pending[place].state = state
        if case .failed = state { return release() }
        return []
    }

    /// Turns a message on its way into an item.
    /// - Returns: Items that are new.
    package mutating func acknowledge(_ key: String, id: String, time: Int64) -> [ChatItem] {
        guard let place = pending.firstIndex(where: { $0.key == key }) else { return [] }
        let message = pending.remove(at: place)
        ownIDs.insert(id)
        if let held, held.id == id { participant = held.participant }
        let item = ChatItem(
            id: id, time: time, kind: .message, content: message.content,
            participant: participant ?? "", name: "You")
        return (insert(item) ? [item] : []) + release()
    }

    /// Lets in the message that was held back because it might have been an echo.
    private mutating func release() -> [ChatItem] {
        guard let item = held else { return [] }
        held = nil
        return insert(item) ? [item] : []
    }

    /// Forgets the messages that failed.
    package mutating func dropFailed() {
        pending.removeAll { if case .failed = $0.state { true } else { false } }
    }
}
