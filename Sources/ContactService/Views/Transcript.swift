// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import JSONDocument
package import Journal

/// Reads pages of transcripts from the journal. What a page costs does not depend on where in the
/// transcript it stands.
package struct Transcript: Sendable {
    /// A page.
    package struct Page: Sendable {
        /// The items, each as JSON, in the order asked for.
        package let items: [[UInt8]]
        /// Where to go on; `nil` at the end.
        package let next: TranscriptCursor?
    }

    private struct Found {
        let item: TranscriptItem
        let position: Position
        let ordinal: Int
    }

    private let journal: any Journal
    private let session: ContactID
    private let state: Chat.State
    private let source: ContactID?
    private let depth: Int

    /// Reads the transcript of a session.
    /// - Parameters:
    ///   - state: the session's state, in which all participants are known.
    ///   - source: the contact up to which it is shown in a later chat; `nil` for its own.
    ///   - depth: how many sessions later that chat is; 0 for its own.
    package init(
        journal: any Journal, session: ContactID, state: Chat.State, source: ContactID? = nil,
        depth: Int = 0
    ) {
        self.journal = journal
        self.session = session
        self.state = state
        self.source = source
        self.depth = depth
    }

    /// Reads a page.
    /// - Throws: ``ServiceFault`` when the journal fails.
    package func page(_ query: TranscriptQuery) async throws(ServiceFault) -> Page {
        guard let start = try await resolve(query) else { return Page(items: [], next: nil) }
        var found = try await scan(
            query.direction, from: start, limit: query.limit + 1, contacts: query.contacts)
        let hasMore = found.count > query.limit
        if hasMore { found.removeLast() }
        let next = hasMore ? found.last.map { cursor($0, query.direction) } : nil
        if query.isAscending != (query.direction == .forward) { found.reverse() }
        return Page(items: try await rendered(found), next: next)
    }

    private func cursor(_ found: Found, _ direction: ReadDirection) -> TranscriptCursor {
        TranscriptCursor(
            source: source, depth: depth, position: found.position, ordinal: found.ordinal,
            direction: direction)
    }

    /// Where to begin: at the edge, or at the item which the bound names, itself included or not.
    private enum Bound {
        case edge
        case after(TranscriptCursor)
        case at(Position, matching: @Sendable (TranscriptItem) -> Bool)
        /// The item with this id, stored at this moment: behind the position, or at the edge of all
        /// for `nil`.
        case item(ItemID, Instant, from: Position?)
    }

    private func resolve(_ query: TranscriptQuery) async throws(ServiceFault) -> Bound? {
        switch (query.start, query.direction) {
        case (.newest, .backward): return .edge
        case (.newest, .forward): return try await mostRecent(1, query)
        case (.cursor(let cursor), _): return .after(cursor)
        case (.mostRecent(let count), .forward), (.mostRecent(let count), .backward):
            return try await mostRecent(max(1, count), query)
        case (.item(let id), let direction): return try await item(id, direction)
        case (.time(let time), .forward):
            let position = try await position(atOrAfter: time)
            return position.map { .at($0, matching: { $0.item.time >= time }) }
        case (.time(let time), .backward):
            let later = try await position(atOrAfter: Instant(milliseconds: time.milliseconds + 1))
            guard let later else { return .edge }
            return .at(later, matching: { $0.item.time <= time })
        }
    }

    private func mostRecent(
        _ count: Int, _ query: TranscriptQuery
    ) async throws(ServiceFault) -> Bound? {
        let newest = try await scan(
            .backward, from: .edge, limit: count, contacts: query.contacts)
        guard let start = newest.last else { return nil }
        let id = start.item.item.id
        return .at(start.position, matching: { $0.item.id == id })
    }

    /// The frames of what came after a place, oldest first: the newest ones when there are more
    /// than the limit.
    package func missed(
        after reach: Reach, limit: Int
    ) async throws(ServiceFault) -> [Frame] {
        var found = try await scan(.backward, from: .edge, limit: limit, contacts: nil) {
            found in
            switch reach {
            case .commit(let position): position.map { found.position > $0 } ?? true
            case .item(let heard): found.item.item.id.isAhead || found.item.item.id > heard
            }
        }
        found.reverse()
        return found.map { Frame($0.item, initialContact: session) }
    }

    /// The entry with this id; `nil` when the transcript has none.
    /// - Throws: ``ServiceFault`` when the journal fails.
    package func entry(_ id: ItemID) async throws(ServiceFault) -> TranscriptItem? {
        guard let bound = try await item(id, .forward) else { return nil }
        return try await scan(.forward, from: bound, limit: 1, contacts: nil).first?.item
    }

    /// Where to look for an item, going by the moment at which it was stored; `nil` when there can be
    /// no such item.
    private func item(
        _ id: ItemID, _ direction: ReadDirection
    ) async throws(ServiceFault) -> Bound? {
        guard let time = try await storedTime(of: id) else { return nil }
        switch direction {
        case .forward:
            let position = try await position(atOrAfter: time)
            return position.map { .item(id, time, from: $0) }
        case .backward:
            let later = Instant(milliseconds: time.milliseconds + 1)
            return .item(id, time, from: try await position(atOrAfter: later))
        }
    }

    /// The moment that is in an id, or is found under it when the id was given out ahead.
    private func storedTime(of id: ItemID) async throws(ServiceFault) -> Instant? {
        guard id.isAhead else { return id.identifier.time }
        let range = ChatIndex.aheadRange(of: id, in: session)
        return try await entries(.ahead, in: range, limit: 1).first
            .flatMap { ChatIndex.storedTime($0.key) }
    }

    private func position(atOrAfter time: Instant) async throws(ServiceFault) -> Position? {
        do throws(JournalError) {
            return try await journal.firstPosition(
                in: StreamID(chat: session), atOrAfter: time.milliseconds)
        } catch { throw .journal(error) }
    }

    private func scan(
        _ direction: ReadDirection, from bound: Bound, limit: Int, contacts: Set<ContactID>?,
        while isWanted: (Found) -> Bool = { _ in true }
    ) async throws(ServiceFault) -> [Found] {
        var found: [Found] = []
        var position = firstBound(bound, direction)
        var hasStarted = false
        // Most commits hold one item, so the first read brings little more than is wanted.
        var batch = limit < Self.commitsMax ? limit + 2 : Self.commitsMin
        while found.count < limit {
            let commits = try await read(direction, from: position, limit: batch)
            for commit in commits {
                for candidate in try items(of: commit, direction) {
                    if !hasStarted {
                        guard isPast(bound, candidate, direction) else {
                            if isMissed(bound, candidate, direction) { return [] }
                            continue
                        }
                        hasStarted = true
                    }
                    guard isWanted(candidate) else { return found }
                    if let contacts, !contacts.contains(candidate.item.contact) { continue }
                    found.append(candidate)
                    if found.count == limit { return found }
                }
                position = commit.position
            }
            guard commits.count == batch else { return found }
            batch = Self.commitsMax
        }
        return found
    }

    /// How many commits are read at once: at first when it is not known how many are wanted, and
    /// at most.
    private static let commitsMin = 4
    private static let commitsMax = 64

    /// The bound for the journal, one commit early, so that the named commit is read itself.
    private func firstBound(_ bound: Bound, _ direction: ReadDirection) -> Position? {
        switch bound {
        case .edge: return nil
        case .after(let cursor): return cursor.position.map { including($0, direction) }
        case .at(let position, _): return including(position, direction)
        case .item(_, _, let position): return position.map { including($0, direction) }
        }
    }

    private func including(_ position: Position, _ direction: ReadDirection) -> Position {
        switch direction {
        case .forward: Position(position.value == 0 ? 0 : position.value - 1)
        case .backward: Position(position.value == .max ? .max : position.value + 1)
        }
    }

    private func isPast(_ bound: Bound, _ found: Found, _ direction: ReadDirection) -> Bool {
        switch bound {
        case .edge: return true
        case .after(let cursor):
            let place = (found.position.value, found.ordinal)
            guard let position = cursor.position else { return true }
            let mark = (position.value, cursor.ordinal)
            return direction == .forward ? place > mark : place < mark
        case .at(_, let matches): return matches(found.item)
        case .item(let id, _, _): return found.item.item.id == id
        }
    }

    /// Whether the item where the scan is to begin would have come before this one.
    private func isMissed(_ bound: Bound, _ found: Found, _ direction: ReadDirection) -> Bool {
        guard case .item(_, let time, _) = bound else { return false }
        let reached = found.item.item.time
        return direction == .forward ? reached > time : reached < time
    }

    private func read(
        _ direction: ReadDirection, from bound: Position?, limit: Int
    ) async throws(ServiceFault) -> [StoredCommit] {
        do throws(JournalError) {
            return try await journal.read(
                StreamID(chat: session), direction, from: bound, limit: limit)
        } catch { throw .journal(error) }
    }

    /// The items of a commit that everybody may see, in the direction of the scan.
    private func items(
        of commit: StoredCommit, _ direction: ReadDirection
    ) throws(ServiceFault) -> [Found] {
        let items = try Sessions.events(of: commit, in: session)
            .compactMap { TranscriptItem($0, in: state) }
            .filter(\.isKept)
            .enumerated()
            .map { Found(item: $0.element, position: commit.position, ordinal: $0.offset) }
        return direction == .forward ? items : items.reversed()
    }

    private func rendered(_ found: [Found]) async throws(ServiceFault) -> [[UInt8]] {
        let deliveries = try await deliveries(of: found)
        return found.map { found in
            var writer = JSONWriter(capacity: 512)
            found.item.write(
                to: &writer, deliveries: deliveries[found.item.item.id] ?? [], isPast: depth > 0)
            return writer.bytes
        }
    }

    private func deliveries(
        of found: [Found]
    ) async throws(ServiceFault) -> [ItemID: [MessageDelivery]] {
        let messages = found.lazy.filter { $0.item.kind == .message }.map(\.item.item.id)
        guard let first = messages.min(), let last = messages.max() else { return [:] }
        var deliveries: [ItemID: [MessageDelivery]] = [:]
        let range = ChatIndex.receiptRange(in: session, from: first, through: last)
        for entry in try await entries(.receipt, in: range, limit: Self.receiptsPerPageMax) {
            guard let receipt = ChatIndex.receipt(entry.key) else { continue }
            var known = deliveries[receipt.message] ?? []
            if let place = known.firstIndex(where: { $0.recipient == receipt.recipient }) {
                known[place].note(receipt.kind, receipt.time)
            } else {
                var delivery = MessageDelivery(recipient: receipt.recipient)
                delivery.note(receipt.kind, receipt.time)
                known.append(delivery)
            }
            deliveries[receipt.message] = known
        }
        return deliveries
    }

    private func entries(
        _ kind: IndexKind, in range: Range<IndexKey>, limit: Int
    ) async throws(ServiceFault) -> [IndexEntry] {
        do throws(JournalError) {
            return try await journal.entries(kind, in: range, .forward, limit: limit)
        } catch { throw .journal(error) }
    }

    private static let receiptsPerPageMax = 10_000
}
