// SPDX-License-Identifier: Apache-2.0
import ContactDomain
package import ContactService
import Journal

/// Opens sockets to bearers of a ticket whose participant is in a chat that goes on, up to a number
/// a participant.
package final class TicketGate: SocketGate {
    private let service: ChatService
    private let metrics: Metrics
    /// One for all sockets: it knows nothing of any.
    private let chat: ServiceChat

    /// Makes a gate.
    /// - Parameter replaysMissed: whether a participant that comes back is sent what it missed.
    package init(service: ChatService, metrics: Metrics, replaysMissed: Bool = true) {
        self.service = service
        self.metrics = metrics
        chat = ServiceChat(service: service, replaysMissed: replaysMissed)
    }

    /// Lets the bearer of a good ticket in; nobody else, and no sixth socket of a participant while
    /// all the others are heard of.
    package func admit(target: String) async -> SocketAdmission? {
        guard let ticket = Self.ticket(in: target),
            let caller = try? service.tokens.open(ticket, as: .socket, at: service.clock.now),
            let state = try? await service.sessions.state(caller.session),
            (try? Chat.signal(state, from: caller.participant, service.stamps())) != nil,
            let place = service.sockets.take(caller.participant)
        else { return nil }
        metrics.socketOpened()
        return SocketAdmission(caller: caller, chat: chat, place: place) { [metrics] in
            metrics.socketClosed()
            place.release()
        }
    }

    private static func ticket(in target: String) -> String? {
        let prefix = "\(SocketAddress.path)?ticket="
        guard target.hasPrefix(prefix) else { return nil }
        let ticket = target.utf8.dropFirst(prefix.utf8.count).prefix { $0 != UInt8(ascii: "&") }
        return String(Substring(ticket))
    }
}

/// Brings sockets and their chats together.
private final class ServiceChat: SocketChat {
    let service: ChatService
    let replaysMissed: Bool

    init(service: ChatService, replaysMissed: Bool) {
        self.service = service
        self.replaysMissed = replaysMissed
    }

    func subscribe(_ caller: Caller, _ follower: any ChatFollower) async throws {
        let sessions = service.sessions
        try await sessions.follow(caller.session, with: follower) { state, reach in
            try await isOver(caller, state)
                ? farewell(caller, state, reach) : missed(caller, state, reach)
        }
        do {
            try await sessions.transact(caller.session) {
                (state, stamp) throws(Chat.Rejection) in
                try Chat.connectParticipant(state, caller.participant, stamp)
            }
        } catch Chat.Rejection.contactEnded, Chat.Rejection.participantNotActive {
            // Whoever comes too late was told of the end, and hears no more.
            follower.finish()
        } catch {
            sessions.unfollow(caller.session, follower)
            throw error
        }
    }

    /// Whether a participant that had leave to open a socket has left the chat since.
    /// - Throws: ``Chat/Rejection/contactNotFound`` when there is no such chat.
    private func isOver(_ caller: Caller, _ state: Chat.State) throws(Chat.Rejection) -> Bool {
        do throws(Chat.Rejection) {
            _ = try Chat.signal(state, from: caller.participant, service.stamps())
            return false
        } catch {
            if error == .contactNotFound { throw error }
            return true
        }
    }

    /// How many items a participant that comes back is sent; older ones are in the transcript.
    private static let missedMax = 250

    private func missed(
        _ caller: Caller, _ state: Chat.State, _ reach: Reach
    ) async throws -> [Frame] {
        guard replaysMissed, let participant = state.participant(caller.participant),
            participant.phase != .added
        else { return [] }
        return try await transcript(caller, state).missed(after: reach, limit: Self.missedMax)
    }

    /// What is left to say to a participant that comes when all is over: at least how it ended.
    private func farewell(
        _ caller: Caller, _ state: Chat.State, _ reach: Reach
    ) async throws -> [Frame] {
        let frames = try await missed(caller, state, reach)
        guard frames.isEmpty, state.phase == .ended else { return frames }
        return try await transcript(caller, state).missed(after: .commit(nil), limit: 1)
    }

    private func transcript(_ caller: Caller, _ state: Chat.State) -> Transcript {
        Transcript(journal: service.journal, session: caller.session, state: state)
    }

    func unsubscribe(_ caller: Caller, _ follower: any ChatFollower) {
        service.sessions.unfollow(caller.session, follower)
    }
}
