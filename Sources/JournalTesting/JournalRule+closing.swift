// SPDX-License-Identifier: Apache-2.0
import Journal

extension JournalRule {
    /// What a closed journal promises.
    static let closing = [
        JournalRule("a closed journal refuses everything") { subject in
            let journal = subject.journal
            let positions = try await journal.fill(.sample(1), ["a"])
            await subject.close()
            try await require("an append", throws: .closed) { () async throws(JournalError) in
                _ = try await journal.append(
                    .sample(.sample(1), "b"),
                    expecting: positions[0]
                )
            }
            try await require("a read", throws: .closed) { () async throws(JournalError) in
                _ = try await journal.read(.sample(1), .forward, from: nil, limit: 1)
            }
            try await require("a look-up", throws: .closed) { () async throws(JournalError) in
                _ = try await journal.firstPosition(in: .sample(1), atOrAfter: 0)
            }
            try await require("entries", throws: .closed) { () async throws(JournalError) in
                _ = try await journal.entries(
                    .contact,
                    in: .first..<(.last),
                    .forward,
                    limit: 1
                )
            }
        },
        JournalRule("closing twice is closing once") { subject in
            await subject.close()
            await subject.close()
            try await require("an append", throws: .closed) { () async throws(JournalError) in
                _ = try await subject.journal.append(.sample(.sample(1), "a"), expecting: nil)
            }
        },
        JournalRule("whoever appends while it closes is told how that ended") { subject in
            let journal = subject.journal
            let outcomes = await withTaskGroup(of: Result<Void, JournalError>?.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        do throws(JournalError) {
                            _ = try await journal.fill(.sample(UInt64(number)), ["a"])
                            return .success(())
                        } catch {
                            return .failure(error)
                        }
                    }
                }
                group.addTask {
                    await subject.close()
                    return nil
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let others = outcomes.compactMap { $0 }.filter { outcome in
                if case .failure(let error) = outcome { error != .closed } else { false }
            }
            try require(outcomes.count, is: 201, "the number of answers")
            try require(others.count, is: 0, "the number of other errors")
        },
    ]
}

/// Throws when an action does not fail with a fault.
func requireFault(
    _ what: String,
    by action: () async throws(JournalError) -> Void
) async throws(Breach) {
    do throws(JournalError) {
        try await action()
    } catch {
        guard case .fault = error else {
            throw Breach(description: "\(what) fails with \(error), where a fault is due")
        }
        return
    }
    throw Breach(description: "\(what) succeeds, where a fault is due")
}
