// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A journal that lives as long as its process, for tests and for trying things out.
package final class MemoryJournal: Journal {
    fileprivate struct State {
        var isClosed = false
        var last: UInt64 = 0
        var streams: [StreamID: [StoredCommit]] = [:]
        var entries: [IndexKind: [IndexEntry]] = [:]
    }

    private let state = Mutex(State())

    /// Makes an empty journal.
    package init() {}

    package func append(
        _ commit: Commit,
        expecting expected: Position?
    ) async throws(JournalError) -> Position {
        try commit.checkBounds()
        return try locked { (state) throws(JournalError) in
            let actual = state.streams[commit.stream]?.last?.position
            guard actual == expected else { throw .conflict(actual: actual) }
            return state.store(commit)
        }
    }

    package func read(
        _ stream: StreamID,
        _ direction: ReadDirection,
        from bound: Position?,
        limit: Int
    ) async throws(JournalError) -> [StoredCommit] {
        let commits = try locked { (state) throws(JournalError) in state.streams[stream] ?? [] }
        guard limit > 0 else { return [] }
        switch direction {
        case .forward:
            let start = bound.map { bound in
                commits.partitionPoint { $0.position > bound }
            }
            return Array(commits[(start ?? 0)...].prefix(limit))
        case .backward:
            let end = bound.map { bound in
                commits.partitionPoint { $0.position >= bound }
            }
            return commits[..<(end ?? commits.count)].suffix(limit).reversed()
        }
    }

    package func firstPosition(
        in stream: StreamID,
        atOrAfter time: Int64
    ) async throws(JournalError) -> Position? {
        let commits = try locked { (state) throws(JournalError) in state.streams[stream] ?? [] }
        let index = commits.partitionPoint { $0.time >= time }
        return index < commits.count ? commits[index].position : nil
    }

    package func entries(
        _ kind: IndexKind,
        in range: Range<IndexKey>,
        _ direction: ReadDirection,
        limit: Int
    ) async throws(JournalError) -> [IndexEntry] {
        let entries = try locked { (state) throws(JournalError) in state.entries[kind] ?? [] }
        guard limit > 0 else { return [] }
        let start = entries.partitionPoint { $0.key >= range.lowerBound }
        let end = entries.partitionPoint { $0.key >= range.upperBound }
        switch direction {
        case .forward: return Array(entries[start..<end].prefix(limit))
        case .backward: return entries[start..<end].suffix(limit).reversed()
        }
    }

    /// Refuses everything from now on with ``JournalError/closed``.
    package func close() {
        state.withLock { $0.isClosed = true }
    }

    private func locked<Value: Sendable>(
        _ body: (inout State) throws(JournalError) -> Value
    ) throws(JournalError) -> Value {
        let result = state.withLock { state -> Result<Value, JournalError> in
            guard !state.isClosed else { return .failure(.closed) }
            do throws(JournalError) {
                return .success(try body(&state))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

extension MemoryJournal.State {
    fileprivate mutating func store(_ commit: Commit) -> Position {
        last += 1
        let position = Position(last)
        streams[commit.stream, default: []].append(
            StoredCommit(
                position: position,
                stream: commit.stream,
                time: commit.time,
                payload: commit.payload
            )
        )
        for entry in commit.removed { remove(entry) }
        for entry in commit.added { replace(entry) }
        return position
    }

    private mutating func remove(_ entry: IndexEntry) {
        let (index, isThere) = place(of: entry)
        if isThere { entries[entry.kind]?.remove(at: index) }
    }

    private mutating func replace(_ entry: IndexEntry) {
        let (index, isThere) = place(of: entry)
        if isThere {
            entries[entry.kind]?[index] = entry
        } else {
            entries[entry.kind, default: []].insert(entry, at: index)
        }
    }

    private func place(of entry: IndexEntry) -> (index: Int, isThere: Bool) {
        let list = entries[entry.kind] ?? []
        let index = list.partitionPoint { $0.key >= entry.key }
        return (index, index < list.count && list[index].key == entry.key)
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element and all after it satisfy a condition; the end if none does.
    fileprivate func partitionPoint(_ isAfter: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
