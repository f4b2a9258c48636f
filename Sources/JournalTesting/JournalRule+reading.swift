// SPDX-License-Identifier: Apache-2.0
import Journal

extension JournalRule {
    /// What reading a stream promises.
    static let reading = [
        JournalRule("a stream that was never written is empty") { subject in
            for direction in [ReadDirection.forward, .backward] {
                let read = try await subject.journal.read(
                    .sample(1),
                    direction,
                    from: nil,
                    limit: 10
                )
                try require(read, is: [], "what is read \(direction)")
            }
            let found = try await subject.journal.firstPosition(in: .sample(1), atOrAfter: 0)
            try require(found, is: nil, "the first position")
        },
        JournalRule("streams that differ in one part of their names are different") { subject in
            let names = [
                StreamID(category: .chat, high: 1, low: 2),
                StreamID(category: .instance, high: 1, low: 2),
                StreamID(category: .chat, high: 2, low: 2),
                StreamID(category: .chat, high: 1, low: 1),
            ]
            for (index, name) in names.enumerated() {
                _ = try await subject.journal.fill(name, ["\(index)"])
            }
            for (index, name) in names.enumerated() {
                let read = try await subject.journal.read(name, .forward, from: nil, limit: 10)
                try require(read.map(\.text), is: ["\(index)"], "stream \(index)")
            }
        },
        JournalRule("reading obeys direction, bound and limit", check: bounds),
        JournalRule("a bound between two commits works as well", check: foreignBound),
        JournalRule("a long stream reads page by page, either way", check: pages),
        JournalRule("a commit keeps its time, also one before 1970") { subject in
            let commit = Commit.sample(.sample(1), "a", time: -62_135_596_800_000)
            _ = try await subject.journal.append(commit, expecting: nil)
            let read = try await subject.journal.read(.sample(1), .forward, from: nil, limit: 1)
            try require(read.first?.time, is: -62_135_596_800_000, "the time")
        },
        JournalRule("the first position at or after a moment is found", check: moments),
    ]

    @Sendable private static func bounds(_ subject: Subject) async throws {
        let journal = subject.journal
        let p = try await journal.fill(.sample(1), ["a", "b", "c", "d", "e"])
        let table: [(ReadDirection, Position?, Int, [String])] = [
            (.forward, nil, 10, ["a", "b", "c", "d", "e"]),
            (.forward, nil, 2, ["a", "b"]),
            (.forward, p[1], 2, ["c", "d"]),
            (.forward, p[3], 10, ["e"]),
            (.forward, p[4], 10, []),
            (.forward, Position(0), 1, ["a"]),
            (.forward, Position(.max), 10, []),
            (.forward, nil, 0, []),
            (.forward, nil, -1, []),
            (.backward, nil, 10, ["e", "d", "c", "b", "a"]),
            (.backward, nil, 2, ["e", "d"]),
            (.backward, p[3], 2, ["c", "b"]),
            (.backward, p[1], 10, ["a"]),
            (.backward, p[0], 10, []),
            (.backward, Position(0), 10, []),
            (.backward, Position(.max), 1, ["e"]),
            (.backward, nil, 0, []),
        ]
        for (direction, bound, limit, expected) in table {
            let read = try await journal.read(.sample(1), direction, from: bound, limit: limit)
            let bound = bound.map { "\($0.value)" } ?? "the end"
            try require(
                read.map(\.text),
                is: expected,
                "\(direction) from \(bound), at most \(limit)"
            )
        }
    }

    @Sendable private static func foreignBound(_ subject: Subject) async throws {
        let journal = subject.journal
        var mine: [Position] = []
        var others: [Position] = []
        for text in ["a", "b", "c"] {
            mine.append(
                try await journal.append(.sample(.sample(1), text), expecting: mine.last)
            )
            others.append(
                try await journal.append(.sample(.sample(2), text), expecting: others.last)
            )
        }
        // Positions of one stream mean nothing in another, but a page token may be stale or forged.
        let between = Position(mine[0].value + (mine[1].value - mine[0].value + 1) / 2)
        let read = try await journal.read(.sample(1), .backward, from: between, limit: 10)
        try require(read.map(\.text).last, is: "a", "the last text backward")
        let rest = try await journal.read(.sample(1), .forward, from: between, limit: 10)
        try require(rest.map(\.text).last, is: "c", "the last text forward")
        try require(read.count + rest.count >= 2, "both sides are read")
    }

    @Sendable private static func pages(_ subject: Subject) async throws {
        let journal = subject.journal
        let texts = (0..<250).map { "text \($0)" }
        _ = try await journal.fill(.sample(1), texts)
        for (direction, expected) in [
            (ReadDirection.forward, texts), (.backward, texts.reversed()),
        ] {
            var read: [String] = []
            var bound: Position?
            for _ in 0..<9 {
                let page = try await journal.read(.sample(1), direction, from: bound, limit: 30)
                read += page.map(\.text)
                bound = page.last?.position ?? bound
            }
            try require(read, is: expected, "the stream, page by page, \(direction)")
        }
    }

    @Sendable private static func moments(_ subject: Subject) async throws {
        let journal = subject.journal
        let times: [Int64] = [100, 100, 100, 200, 300, 300, 450]
        var p: [Position] = []
        var other: Position?
        for (index, time) in times.enumerated() {
            let commit = Commit.sample(.sample(1), "\(index)", time: time)
            p.append(try await journal.append(commit, expecting: p.last))
            for _ in 0..<index {
                other = try await journal.append(
                    .sample(.sample(2), "x", time: 1),
                    expecting: other
                )
            }
        }
        let table: [(Int64, Position?)] = [
            (.min, p[0]), (99, p[0]), (100, p[0]), (101, p[3]), (200, p[3]), (201, p[4]),
            (300, p[4]), (301, p[6]), (450, p[6]), (451, nil), (.max, nil),
        ]
        for (time, expected) in table {
            let found = try await journal.firstPosition(in: .sample(1), atOrAfter: time)
            try require(found, is: expected, "the first position at or after \(time)")
        }
        let last = try await journal.firstPosition(in: .sample(2), atOrAfter: 2)
        try require(last, is: nil, "the position after all of a stream")
    }
}
