// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct SQLiteJournalTests {
    /// With few places in memory, most of what a rule reads comes from the table.
    @Test(arguments: JournalRule.all, [1, 3, JournalLimits().recentPlacesMax])
    func `keeps the contract`(rule: JournalRule, recentPlacesMax: Int) async throws {
        let directory = try TemporaryDirectory()
        var limits = JournalLimits()
        limits.recentPlacesMax = recentPlacesMax
        let journal = try SQLiteJournal.open(directory: directory.path("data"), limits: limits)
        try await rule.check(Subject(journal) { await journal.close() })
        await journal.close()
    }
}
