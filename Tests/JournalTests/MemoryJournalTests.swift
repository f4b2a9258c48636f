// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalTesting
import Testing

@Suite struct MemoryJournalTests {
    @Test(arguments: JournalRule.all)
    func `keeps the contract`(rule: JournalRule) async throws {
        let journal = MemoryJournal()
        try await rule.check(Subject(journal) { journal.close() })
    }
}
