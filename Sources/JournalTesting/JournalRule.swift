// SPDX-License-Identifier: Apache-2.0
package import Journal

/// A sentence that is true of every journal, and the check of it.
///
/// A check starts with an empty journal and throws a ``Breach`` when the sentence is not true.
package struct JournalRule: Sendable, CustomStringConvertible {
    /// The sentence.
    package let sentence: String
    /// Tries the sentence on an empty journal.
    package let check: @Sendable (Subject) async throws -> Void

    /// Makes a rule.
    package init(_ sentence: String, check: @escaping @Sendable (Subject) async throws -> Void) {
        self.sentence = sentence
        self.check = check
    }

    package var description: String { sentence }

    /// Every rule that an adapter keeps.
    package static let all = appending + reading + indexing + closing
}

/// The journal that a rule is tried on.
package struct Subject: Sendable {
    /// The journal, empty.
    package let journal: any Journal
    /// Closes the journal, finishing what waits.
    package let close: @Sendable () async -> Void

    /// Makes a subject.
    package init(_ journal: any Journal, close: @escaping @Sendable () async -> Void) {
        self.journal = journal
        self.close = close
    }
}

/// A journal did not do what a rule says.
package struct Breach: Error, Sendable, CustomStringConvertible {
    /// What was seen instead.
    package let description: String
}

/// Throws when a value is not the one that a rule asks for.
func require<Value: Equatable>(
    _ value: Value,
    is expected: Value,
    _ what: String
) throws(Breach) {
    guard value == expected else {
        throw Breach(description: "\(what) is \(value), not \(expected)")
    }
}

/// Throws when a statement of a rule is false.
func require(_ isTrue: Bool, _ statement: String) throws(Breach) {
    guard isTrue else { throw Breach(description: "it is not so that \(statement)") }
}

/// Throws when an action does not fail as a rule says.
func require(
    _ what: String,
    throws expected: JournalError,
    by action: () async throws(JournalError) -> Void
) async throws(Breach) {
    do throws(JournalError) {
        try await action()
    } catch {
        guard error == expected else {
            throw Breach(description: "\(what) fails with \(error), not \(expected)")
        }
        return
    }
    throw Breach(description: "\(what) succeeds, where \(expected) is due")
}
