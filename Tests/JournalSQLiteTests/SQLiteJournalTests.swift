// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct SQLiteJournalTests {
    @Test(arguments: JournalRule.all)
    func `keeps the contract`(rule: JournalRule) async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path("data"))
        try await rule.check(Subject(journal) { await journal.close() })
        await journal.close()
    }
}
