// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactClient
import Foundation
import JSONDocument
import TerminalChat

/// Takes part in a chat: keeps the conversation, sends what is written, shows what happens.
actor ChatRoom {
    /// How it ended.
    enum Outcome: Equatable {
        /// The participant left, and may come back.
        case left
        /// The chat is over.
        case ended
        /// It does not go on, for a reason in words.
        case failed(String)
        /// The process is to end by a signal.
        case signal(Int32)
    }

    private static let endTimeout = Duration.seconds(5)

    let service: ServiceClient
    let presence: Presence
    let display: any ChatDisplay
    private(set) var connectionToken = ""

    // What follows is shared with the files beside this one, which hold the rest of the actor.
    var conversation: Conversation
    var hasHistory = false
    var gapStart: String?
    var olderToken: String?
    var isLoading = false
    var failures = 0
    var typedAt = ContinuousClock.now - .seconds(60)
    var receipts = ReceiptPlan()
    private var lostAt: ContinuousClock.Instant?
    private var wantsEnd = false
    private var isReady = false
    private var isDone = false
    /// What the input waits for, by a message's key or one of the words below.
    private var waits: [String: CheckedContinuation<Void, Never>] = [:]
    private static let untilReady = "ready"
    private static let untilEnded = "ended"

    private let outcomes: AsyncStream<Outcome>
    private let outcome: AsyncStream<Outcome>.Continuation
    private let errands: AsyncStream<Errand>
    private let errand: AsyncStream<Errand>.Continuation
    private let outbox: AsyncStream<Void>
    private let outboxWake: AsyncStream<Void>.Continuation
    let outboxPause = Pause()

    /// Something to be done without holding up what comes in.
    enum Errand { case readTranscript, readOlder, type, tellReceipt, end }

    private static let errandsMax = 64

    init(
        _ service: ServiceClient, participantToken: String, participant: String?,
        display: sending any ChatDisplay
    ) {
        self.service = service
        presence = Presence(service, participantToken: participantToken)
        self.display = display
        conversation = Conversation(participant: participant)
        (outcomes, outcome) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
        (errands, errand) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(Self.errandsMax))
        (outbox, outboxWake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Takes part until somebody leaves or the chat ends.
    func run() async -> Outcome {
        display.show(conversation)
        return await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await self.presence.run { await self.happened($0) }
                if !Task.isCancelled { await self.denied() }
            }
            group.addTask { for await _ in self.outbox { await self.sendAll() } }
            group.addTask { await self.runErrands() }
            group.addTask { await self.watchTime() }
            var result = Outcome.left
            for await outcome in outcomes {
                result = outcome
                break
            }
            isDone = true
            settleAll()
            group.cancelAll()
            return result
        }
    }

    /// Ends taking part.
    func finish(_ outcome: Outcome) { self.outcome.yield(outcome) }

    /// Gives the terminal back.
    func close() { display.close() }

    /// Draws anew, for a terminal that has another size or was given to somebody else.
    func redraw() { display.redraw(conversation) }

    func show() {
        display.show(conversation)
        if display.isGone { finish(.left) }
    }

    func show(new items: [ChatItem]) {
        // Until the transcript is here, what comes in waits, so that it is shown in order.
        guard hasHistory, !items.isEmpty else { return show() }
        display.show(new: items, conversation)
        if display.isGone { finish(.left) }
        if items.contains(where: { $0.kind == .event("chat.ended") }) { ended() }
    }

    /// The chat is over: a program has nothing left to do, a person may want to read.
    func ended() {
        settleAll()
        if display.sendsInTurn { finish(failures == 0 ? .ended : unsent) }
    }

    private var unsent: Outcome {
        .failed(failures == 1 ? "One message was not sent." : "\(failures) messages were not sent.")
    }

    func run(_ errand: Errand) { self.errand.yield(errand) }

    // MARK: Input

    /// Takes a piece of the input.
    func take(_ bytes: [UInt8]) async {
        conversation.notice = nil
        for wish in display.take(bytes, conversation) { await perform(wish) }
        show()
    }

    /// Takes the end of the input.
    func takeEnd() async {
        for wish in display.takeEnd() { await perform(wish) }
    }

    private func perform(_ wish: ChatWish) async {
        switch wish {
        case .send(let text): await send(text)
        case .type: noteTyping()
        case .showOlder: run(.readOlder)
        case .say(let lines):
            conversation.notice = lines.joined(separator: "\n")
            show()
        case .quit: finish(failures == 0 ? .left : unsent)
        case .end:
            wantsEnd = true
            await endWhenSent()
        case .suspend:
            display.close()
            raise(SIGTSTP)
            display.redraw(conversation)
        }
    }

    private func send(_ text: String) async {
        let key = UUID().uuidString
        conversation.write(text, key: key, now: Self.now)
        if isReady { outboxWake.yield() }
        await presence.hurry()
        if display.sendsInTurn { await wait(for: key) } else { show() }
    }

    /// Holds the input up until something has come about, or never will.
    private func wait(for key: String) async {
        guard !isDone, conversation.link != .ended else { return }
        await withCheckedContinuation { waits[key] = $0 }
    }

    /// Lets the input go on that waits for a message's acknowledgement.
    func settle(_ key: String) { waits.removeValue(forKey: key)?.resume() }

    private func settleAll() {
        for key in waits.keys { settle(key) }
    }

    /// Waits until the conversation is here, where the input comes from a program.
    func waitUntilReady() async {
        if display.sendsInTurn, !isReady { await wait(for: Self.untilReady) }
    }

    /// Lets messages go out: those who are there already are seen before they are answered.
    func beReady() {
        isReady = true
        settle(Self.untilReady)
        outboxWake.yield()
    }

    func endWhenSent() async {
        guard wantsEnd, conversation.sendable == nil else { return }
        wantsEnd = false
        if conversation.link == .ended { finish(.ended) } else { run(.end) }
        // A program's input is not read on, since nothing can be sent any more.
        if display.sendsInTurn { await wait(for: Self.untilEnded) }
    }

    // MARK: Connection

    private func happened(_ event: Presence.Event) async {
        switch event {
        case .token(let token): connectionToken = token
        case .connected: await connected()
        case .lost(let fault): lost(fault)
        case .item(let json): ChatItem(frame: json).map(receive)
        }
    }

    private func connected() async {
        lostAt = nil
        conversation.link = .connected
        if hasHistory { gapStart = gapStart ?? conversation.newestID }
        run(.readTranscript)
        show()
        // What waits for a better moment to be sent has one.
        await outboxPause.end()
    }

    private func lost(_ fault: ClientFault) {
        guard !connectionToken.isEmpty else { return finish(.failed(fault.description)) }
        guard conversation.link != .ended else { return }
        lostAt = lostAt ?? .now
        if hasHistory { gapStart = gapStart ?? conversation.newestID }
        conversation.link = .lost
        show()
    }

    private func receive(_ item: ChatItem) {
        let new = conversation.receive(item, now: Self.now)
        if let new, new.kind == .message, !conversation.isOwn(new), new.role != "SYSTEM" {
            if receipts.got(new.id) { run(.tellReceipt) }
        }
        show(new: new.map { [$0] } ?? [])
    }

    /// The server takes the participant no more: the chat is over, and its end may be unseen.
    func denied() async {
        guard !connectionToken.isEmpty else {
            return finish(.failed("The server does not know this token, or its chat has ended."))
        }
        guard conversation.link != .ended else { return }
        if hasHistory { gapStart = gapStart ?? conversation.newestID }
        await readTranscript()
        guard conversation.link != .ended else { return }
        conversation.end()
        show()
        ended()
    }

    /// Takes a fresh connection token.
    func renewToken() async throws(ClientFault) {
        connectionToken = try await presence.freshToken()
    }

    private func watchTime() async {
        while !Task.isCancelled {
            // Cancellation ends the wait, and the loop with it.
            try? await Task.sleep(for: .seconds(1))
            if conversation.expireTyping(now: Self.now) { show() }
            guard let patience = display.patience, let lostAt, .now - lostAt > patience else {
                continue
            }
            finish(.failed("The server cannot be reached."))
        }
    }

    private func runErrands() async {
        await withDiscardingTaskGroup { group in
            for await errand in errands { group.addTask { await self.perform(errand) } }
        }
    }

    private func perform(_ errand: Errand) async {
        switch errand {
        case .readTranscript: await readTranscript()
        case .readOlder: await readOlder()
        case .type: await tellTyping()
        case .tellReceipt: await tellReceipt()
        case .end: await end()
        }
    }

    /// Ends the chat for everybody. The end comes over the socket; without one it is known anyway.
    private func end() async {
        do throws(ClientFault) {
            _ = try await call { DisconnectParticipantRequest(connectionToken: $0) }
        } catch {
            // Its end may have come before the answer.
            guard conversation.link != .ended, !isDone else { return }
            conversation.notice = "The chat was not ended. \(error)"
            failures += 1
            show()
            return settle(Self.untilEnded)
        }
        try? await Task.sleep(for: Self.endTimeout)
        guard conversation.link != .ended else { return }
        conversation.end()
        show()
        ended()
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
