// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Journal

/// What was decided on a session and is not stored yet. The session's turn is held until it is.
struct PreparedChange: Sendable {
    fileprivate let session: LiveSession
    fileprivate let version: Position?
    fileprivate let trace: FlowTrace
    /// What was decided, and the state that it leads to.
    let draft: ChatDraft

    /// Whether the flow went on and has looked at other sessions, or asks something outside.
    var reachesOut: Bool { trace.reachesOut }
}

extension Sessions {
    /// Decides an order on a session and lets its flow go on, and keeps the session's turn: the
    /// change is to be stored with ``store(_:)`` or dropped with ``drop(_:)``.
    ///
    /// Whoever prepares several waits for turns while holding others. That is safe as long as
    /// nobody else does: the holder of a turn never waits for one that is held here.
    /// - Throws: ``ServiceFault``; the turn is free then.
    func prepare(
        _ id: ContactID, _ stamp: Stamp,
        _ decide: @Sendable (Chat.State, Stamp) -> [Chat.Event]
    ) async throws -> PreparedChange {
        let session = claim(id)
        do { try await session.takeTurn() } catch {
            session.release()
            throw error
        }
        do {
            let snapshot = try await load(session)
            var draft = ChatDraft(snapshot.state)
            draft.record(decide(snapshot.state, stamp))
            let trace = flows.run(&draft, stamp)
            return PreparedChange(
                session: session, version: snapshot.version, trace: trace, draft: draft)
        } catch {
            finish(session)
            throw error
        }
    }

    private func finish(_ session: LiveSession) {
        session.giveTurnBack()
        session.release()
    }

    /// Gives up a change as if it had never been decided.
    func drop(_ change: PreparedChange) { finish(change.session) }

    /// Stores changes of different sessions at once, so that one write to the disk carries many,
    /// then tells of them in their order. What happens to one does not touch the others.
    /// - Returns: for each change what went wrong, `nil` when nothing did.
    func store(_ changes: [PreparedChange]) async -> [ServiceFault?] {
        let outcomes = await appended(changes)
        return zip(changes, outcomes).map { change, outcome in
            defer { finish(change.session) }
            switch outcome {
            case .success(let position):
                guard let position else { return nil }
                publish(change.draft, at: position, of: change.session)
                flows.committed(change.trace)
                return nil
            case .failure(.conflict): return .contended
            case .failure(let error): return .journal(error)
            }
        }
    }

    /// Where each change stands in the journal; `nil` for those that change nothing.
    private func appended(
        _ changes: [PreparedChange]
    ) async -> [Result<Position?, JournalError>] {
        await withTaskGroup(of: (Int, Result<Position?, JournalError>).self) { group in
            for (place, change) in changes.enumerated() where !change.draft.events.isEmpty {
                group.addTask {
                    do throws(JournalError) {
                        let position = try await self.append(
                            change.draft, from: change.version, of: change.session)
                        return (place, .success(position))
                    } catch { return (place, .failure(error)) }
                }
            }
            var outcomes = [Result<Position?, JournalError>](
                repeating: .success(nil), count: changes.count)
            for await (place, outcome) in group { outcomes[place] = outcome }
            return outcomes
        }
    }
}
