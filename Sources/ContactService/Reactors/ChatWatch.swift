// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal

/// Keeps the census, the alarms and the questions for outside in step with what is committed.
package struct ChatWatch: ChatObserver {
    private let census: Census
    private let alarms: Alarms
    private let outside: OutsideQueue

    /// Makes a watch.
    package init(census: Census, alarms: Alarms, outside: OutsideQueue = OutsideQueue()) {
        self.census = census
        self.alarms = alarms
        self.outside = outside
    }

    /// Counts the session anew when it began, ended or changed its queue, and queues what it has
    /// to ask outside.
    package func committed(
        _ events: [Chat.Event], of session: ContactID, state: Chat.State
    ) {
        if events.contains(where: Self.isCounted) { census.note(session, state) }
        if events.contains(where: Self.mayAsk) { outside.note(session, state) }
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

    private static func mayAsk(_ event: Chat.Event) -> Bool {
        switch event {
        case .flowAdvanced(let progress, _): progress.request != nil
        case .errandSet: true
        default: false
        }
    }

    /// Takes in every chat that was open when the server stopped, and what was to be asked outside.
    /// - Throws: ``ServiceFault``.
    package func recover(from journal: any Journal, _ sessions: Sessions) async throws {
        try await each(.openChat, in: journal) { session in
            let state = try await sessions.state(session)
            census.note(session, state)
            sessions.schedule(session, state)
            outside.note(session, state)
        }
        try await each(.errand, in: journal) { session in
            outside.note(session, try await sessions.state(session))
        }
    }

    private func each(
        _ kind: IndexKind, in journal: any Journal,
        _ body: (ContactID) async throws -> Void
    ) async throws {
        var first = IndexKey.first
        while true {
            let entries = try await page(kind, journal, from: first)
            for entry in entries { try await body(ContactID(entry.stream)) }
            guard entries.count == Self.entriesPerRead, let last = entries.last else { return }
            first = IndexKey(last.key.bytes + [0])
        }
    }

    private static let entriesPerRead = 1000

    private func page(
        _ kind: IndexKind, _ journal: any Journal, from first: IndexKey
    ) async throws(ServiceFault) -> [IndexEntry] {
        do throws(JournalError) {
            return try await journal.entries(
                kind, in: first..<IndexKey.last, .forward, limit: Self.entriesPerRead)
        } catch { throw .journal(error) }
    }
}
