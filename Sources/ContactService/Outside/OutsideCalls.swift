// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument
package import Journal
package import Logging
import ServiceLifecycle

/// Asks outside what flows have recorded, and brings the answers, whereupon the flows go on.
///
/// A request is asked at least once: after a crash it is asked again with the same key.
package final class OutsideCalls: Service {
    /// What bounds the calls.
    package struct Limits: Sendable {
        /// How many calls are in flight at once; the others wait.
        package var callsMax = 256
        /// How often it is tried to store an answer, with a pause between.
        package var attemptsMax = 5
        /// The pause before an answer is stored anew.
        package var pause = Duration.seconds(1)

        /// Makes the defaults.
        package init() {}
    }

    private let queue: OutsideQueue
    private let sessions: Sessions
    private let journal: any Journal
    private let world: OutsideWorld
    private let own: OwnOperations
    private let limits: Limits
    private let logger: Logger

    /// Makes the calls for what a queue holds.
    /// - Parameter own: what is answered by this server itself.
    package init(
        queue: OutsideQueue, sessions: Sessions, journal: any Journal, world: OutsideWorld,
        own: OwnOperations, limits: Limits = Limits(), logger: Logger
    ) {
        self.queue = queue
        self.sessions = sessions
        self.journal = journal
        self.world = world
        self.own = own
        self.limits = limits
        self.logger = logger
    }

    /// Makes calls until the service is told to stop. Calls in flight are then given up; they are
    /// recorded and will be made again.
    package func run() async throws {
        await cancelWhenGracefulShutdown { await self.serve() }
        queue.close()
    }

    private func serve() async {
        await withDiscardingTaskGroup { group in
            for await _ in queue.arrivals {
                while let ticket = queue.take(whileUnder: limits.callsMax) {
                    group.addTask {
                        await self.work(ticket)
                        self.queue.finish(ticket)
                    }
                }
            }
            group.cancelAll()
        }
    }

    private func work(_ ticket: OutsideQueue.Ticket) async {
        do {
            switch ticket {
            case .question(let session): try await ask(session)
            case .errand(let session, let id): try await run(id, of: session)
            }
        } catch is CancellationError {
            // The server stops; the request stays recorded.
        } catch {
            logger.error(
                "outside call failed; it will be made after the next start",
                metadata: ["error": "\(error)"])
        }
    }

    private func ask(_ session: ContactID) async throws {
        let state = try await sessions.glimpse(session)
        guard state.phase == .open, let bytes = state.flow.request else { return }
        guard let request = OutsideRequest(stored: bytes) else {
            throw ServiceFault.unreadable(stream: session, reason: "a request outside")
        }
        let answer = try await answer(request, session) { piece in
            await self.show(piece, of: request, stored: bytes, in: session)
        }
        let stored = answer.json.utf8
        try await store(session) { (state, stamp) throws(Chat.Rejection) in
            guard state.flow.request != bytes, case .bot(let bot) = answer.content,
                let words = bot.begun
            else {
                return try Chat.answerFlow(state, request: bytes, stored, stamp)
            }
            // The chat goes on without the answer, but its customer has read some of it.
            return try FlowConductor.say(words, state, stamp)
        }
    }

    /// Passes a piece of a bot's answer on to the customer; `false` when the chat waits for the
    /// answer no more. A piece that cannot be passed on is lost: the whole text comes later.
    private func show(
        _ piece: SpokenWords.Piece, of request: OutsideRequest, stored bytes: [UInt8],
        in session: ContactID
    ) async -> Bool {
        guard case .bot(let bot) = request.content, let first = bot.firstID.flatMap({ ItemID($0) })
        else { return true }
        do {
            try await sessions.relay(session) { (state, stamp) throws(Chat.Rejection) in
                guard state.flow.request == bytes, let start = state.start,
                    let contact = state.contact
                else { throw .contactNotFound }
                let (sender, item) = try Chat.showWords(
                    state, as: first.ofMessage(piece.message), stamp)
                let frame = Frame(
                    piece: piece.text, number: piece.number, item: item, sender: sender,
                    initialContact: start.contact, contact: contact.id)
                return (frame, ())
            }
            return true
        } catch { return !(error is Chat.Rejection) }
    }

    private func run(_ id: Chat.ErrandID, of session: ContactID) async throws {
        let state = try await sessions.glimpse(session)
        guard let errand = state.errands.first(where: { $0.id == id }) else { return }
        if let request = OutsideRequest(stored: errand.request) {
            _ = try await answer(request, session)
        } else if let update = RelatedUpdate(stored: errand.request) {
            try await carry(update)
        }
        try await store(session) { (state, stamp) throws(Chat.Rejection) in
            Chat.finishErrand(state, id, stamp)
        }
    }

    private func answer(
        _ request: OutsideRequest, _ session: ContactID,
        show: @escaping @Sendable (SpokenWords.Piece) async -> Bool = { _ in true }
    ) async throws -> OutsideAnswer {
        let context = OutsideContext(
            history: { try await self.history(session, request) }, show: show)
        let start = ContinuousClock.now
        var answer: OutsideAnswer
        if let own = await ownAnswer(request) {
            answer = own
        } else {
            answer = try await world.answer(request, context)
        }
        answer.milliseconds = max(
            answer.milliseconds, (ContinuousClock.now - start).milliseconds)
        if let why = answer.failure {
            logger.warning(
                "outside call failed",
                metadata: ["contact.id": "\(request.contactID)", "reason": "\(why)"])
        }
        return answer
    }

    private func ownAnswer(_ request: OutsideRequest) async -> OutsideAnswer? {
        guard OwnOperations.serve(request.content), case .service(let call) = request.content
        else { return nil }
        let answer = await own.answer(call, key: request.idempotencyKey)
        return OutsideAnswer(request.call, .service(answer))
    }

    /// Changes a related contact's session. What it refuses is not tried again.
    private func carry(_ update: RelatedUpdate) async throws {
        guard let session = try await journal.session(of: update.contact) else { return }
        try await store(session) { (state, stamp) throws(Chat.Rejection) in
            do throws(Chat.Rejection) {
                return try update.events(state, stamp)
            } catch {
                logger.warning(
                    "related contact not updated",
                    metadata: ["contact.id": "\(update.contact)", "reason": "\(error)"])
                throw error
            }
        }
    }

    /// Stores what came of a call; a chat that has ended meanwhile wants to know nothing of it.
    private func store(
        _ session: ContactID,
        _ decide: @Sendable (Chat.State, Stamp) throws(Chat.Rejection) -> [Chat.Event]
    ) async throws {
        for attempt in 1...limits.attemptsMax {
            do {
                return try await sessions.transact(session, decide)
            } catch is Chat.Rejection {
                return
            } catch let fault as ServiceFault {
                guard attempt < limits.attemptsMax else { throw fault }
                try await Task.sleep(for: limits.pause)
            }
        }
    }

    /// What was said before the message that a request is about.
    private func history(
        _ session: ContactID, _ request: OutsideRequest
    ) async throws -> [OutsideContext.Line] {
        let state = try await sessions.glimpse(session)
        let transcript = Transcript(journal: journal, session: session, state: state)
        let page = try await transcript.page(
            TranscriptQuery(
                start: .newest, direction: .backward, isAscending: true,
                limit: OutsideContext.linesMax + 1))
        let lines = page.items.compactMap { bytes -> OutsideContext.Line? in
            guard let item = try? JSON.parse(utf8: bytes), item["Type"] == "MESSAGE",
                let text = item["Content"]?.string
            else { return nil }
            return OutsideContext.Line(role: item["ParticipantRole"]?.string ?? "", text: text)
        }
        guard case .bot(let bot) = request.content else { return lines }
        let latest = lines.lastIndex { $0.role == "CUSTOMER" && $0.text == bot.text }
        guard let latest else { return lines }
        // What the customer has said since is asked in its turn.
        return lines[..<latest] + lines[latest...].filter { $0.role != "CUSTOMER" }
    }
}

extension OutsideAnswer {
    /// Why the request failed; `nil` when it did not.
    fileprivate var failure: String? {
        switch content {
        case .lambda(.failed(let why)), .lex(.failed(let why)), .service(.failed(let why)),
            .bot(.failed(let why)), .bot(.cutShort(_, let why)):
            why
        case .lambda, .lex, .service, .bot: nil
        }
    }
}
