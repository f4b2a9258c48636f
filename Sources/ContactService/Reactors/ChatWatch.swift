// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal

/// Keeps the census and the alarms in step with what is committed.
package struct ChatWatch: ChatObserver {
    private let census: Census
    private let alarms: Alarms

    /// Makes a watch.
    package init(census: Census, alarms: Alarms) {
        self.census = census
        self.alarms = alarms
    }

    /// Counts the session anew when it began, ended or changed its queue.
    package func committed(
        _ events: [Chat.Event], of session: ContactID, state: Chat.State
    ) {
        for event in events where Self.isCounted(event) {
            census.note(session, state)
            return
        }
    }

    /// Sets the session's alarm.
    package func due(_ session: ContactID, at moment: Instant?) {
        alarms.set(session, at: moment)
    }

    private static func isCounted(_ event: Chat.Event) -> Bool {
        switch event {
        case .started, .enqueued, .dequeued, .ended: true
        default: false
        }
    }

    /// Takes in every chat that was open when the server stopped.
    /// - Throws: ``ServiceFault``.
    package func recover(from journal: any Journal, _ sessions: Sessions) async throws {
        var first = IndexKey.first
        while true {
            let entries = try await page(journal, from: first)
            for entry in entries {
                guard let session = ChatIndex.contact(entry.key) else { continue }
                let state = try await sessions.state(session)
                census.note(session, state)
                sessions.schedule(session, state)
            }
            guard entries.count == Self.entriesPerRead, let last = entries.last else { return }
            first = IndexKey(last.key.bytes + [0])
        }
    }

    private static let entriesPerRead = 1000

    private func page(
        _ journal: any Journal, from first: IndexKey
    ) async throws(ServiceFault) -> [IndexEntry] {
        do throws(JournalError) {
            return try await journal.entries(
                .openChat, in: first..<IndexKey.last, .forward, limit: Self.entriesPerRead)
        } catch { throw .journal(error) }
    }
}
