// SPDX-License-Identifier: Apache-2.0
import Journal

extension JournalRule {
    /// What index entries promise.
    static let indexing = [
        JournalRule("an index that was never written is empty") { subject in
            for kind in IndexKind.allCases {
                let entries = try await subject.journal.entries(
                    kind,
                    in: .first..<(.last),
                    .forward,
                    limit: 10
                )
                try require(entries, is: [], "the index")
            }
        },
        JournalRule("a commit adds, replaces and removes entries", check: changes),
        JournalRule("a key that a commit removes and adds stands") { subject in
            let journal = subject.journal
            let entry = IndexEntry.sample(IndexKey(1), .sample(1))
            let commit = Commit.sample(.sample(1), "a", added: [entry], removed: [entry])
            _ = try await journal.append(commit, expecting: nil)
            let entries = try await journal.entries(
                .contact,
                in: .first..<(.last),
                .forward,
                limit: 10
            )
            try require(entries, is: [entry], "the index")
        },
        JournalRule("each kind is an index of its own") { subject in
            let journal = subject.journal
            let entries = IndexKind.allCases.enumerated().map { index, kind in
                IndexEntry.sample(IndexKey(7), .sample(UInt64(index)), kind)
            }
            _ = try await journal.append(
                .sample(.sample(1), "a", added: entries),
                expecting: nil
            )
            for entry in entries {
                let read = try await journal.entries(
                    entry.kind,
                    in: .first..<(.last),
                    .forward,
                    limit: 10
                )
                try require(read, is: [entry], "the index")
            }
        },
        JournalRule("entries come in the order of their bytes, within range and limit") {
            try await ranges($0)
        },
        JournalRule("a key over the bound is refused") { subject in
            let key = IndexKey([UInt8](repeating: 1, count: IndexKey.bytesMax + 1))
            let commit = Commit.sample(.sample(1), "a", added: [.sample(key, .sample(1))])
            try await requireFault("the append") { () async throws(JournalError) in
                _ = try await subject.journal.append(commit, expecting: nil)
            }
        },
    ]

    @Sendable private static func changes(_ subject: Subject) async throws {
        let journal = subject.journal
        let (one, two, three) = (IndexKey(1), IndexKey(2), IndexKey(3))
        var last: Position?
        let table: [(added: [IndexEntry], removed: [IndexEntry], after: [IndexEntry])] = [
            (
                [.sample(two, .sample(1)), .sample(one, .sample(1))], [],
                [.sample(one, .sample(1)), .sample(two, .sample(1))]
            ),
            (
                [.sample(two, .sample(9)), .sample(three, .sample(1))],
                [.sample(one, .sample(1))],
                [.sample(two, .sample(9)), .sample(three, .sample(1))]
            ),
            // The stream of a removed entry is not looked at; a missing entry is no fault.
            (
                [], [.sample(two, .sample(1)), .sample(one, .sample(1))],
                [.sample(three, .sample(1))]
            ),
        ]
        for (index, row) in table.enumerated() {
            let commit = Commit.sample(
                .sample(1),
                "\(index)",
                added: row.added,
                removed: row.removed
            )
            last = try await journal.append(commit, expecting: last)
            let entries = try await journal.entries(
                .contact,
                in: .first..<(.last),
                .forward,
                limit: 10
            )
            try require(entries, is: row.after, "the index after commit \(index)")
        }
    }

    private static func ranges(_ subject: Subject) async throws {
        let journal = subject.journal
        let longest = [UInt8](repeating: 0xFF, count: IndexKey.bytesMax)
        let sorted: [[UInt8]] = [[], [0], [0, 0], [0, 1], [1], [0x7F], [0x80], [0xFF], longest]
        let entries = sorted.map { IndexEntry.sample(IndexKey($0), .sample(UInt64($0.count))) }
        let shuffled = [4, 8, 0, 6, 2, 7, 1, 5, 3].map { entries[$0] }
        _ = try await journal.append(.sample(.sample(1), "a", added: shuffled), expecting: nil)
        let table: [(Range<IndexKey>, ReadDirection, Int, [Int])] = [
            (.first..<(.last), .forward, 20, Array(0...8)),
            (.first..<(.last), .backward, 20, Array((0...8).reversed())),
            (.first..<(.last), .forward, 3, [0, 1, 2]),
            (.first..<(.last), .backward, 3, [8, 7, 6]),
            (IndexKey([0])..<IndexKey([1]), .forward, 20, [1, 2, 3]),
            (IndexKey([0])..<IndexKey([1]), .backward, 2, [3, 2]),
            (IndexKey([0, 0, 0])..<IndexKey([0x80]), .forward, 20, [3, 4, 5]),
            (IndexKey([2])..<IndexKey([2]), .forward, 20, []),
            (IndexKey([1])..<IndexKey([1]), .forward, 20, []),
            (IndexKey([2])..<IndexKey([3]), .backward, 20, []),
            (.first..<(.last), .forward, 0, []),
            (.first..<(.last), .backward, -1, []),
        ]
        for (range, direction, limit, expected) in table {
            let read = try await journal.entries(.contact, in: range, direction, limit: limit)
            try require(
                read.map(\.key.bytes),
                is: expected.map { sorted[$0] },
                "\(range.lowerBound.bytes)..<\(range.upperBound.bytes) \(direction) \(limit)"
            )
        }
    }
}
