// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactClient
import Foundation
import JSONDocument
import TerminalChat

/// Decides which receipt is due. A receipt stands for all messages before, so the newest counts.
struct ReceiptPlan {
    private var newest: String?
    private var isPlanned = false
    /// Whether the server takes none, as with more than two participants.
    var isOff = false

    /// Notes a message; answers whether a receipt is to be sent soon that is not planned yet.
    mutating func got(_ id: String) -> Bool {
        newest = id
        guard !isOff, !isPlanned else { return false }
        isPlanned = true
        return true
    }

    /// The message whose receipt is to be sent now.
    mutating func take() -> String? {
        isPlanned = false
        return newest
    }
}

/// The calls of a participant.
extension ChatRoom {
    private static let pageItems = 50
    private static let missedItems = 100
    private static let missedPagesMax = 100
    private static let readAttemptsMax = 5
    private static let typingDistance = Duration.seconds(10)
    private static let receiptDelay = Duration.milliseconds(300)
    private static let eventPrefix = "application/vnd.amazonaws.connect.event."

    /// Calls with the connection token; when that is refused, once more with a fresh one.
    func call<Request: OperationRequest>(
        _ request: (String) -> Request
    ) async throws(ClientFault) -> Request.Response {
        do throws(ClientFault) {
            return try await service.call(request(connectionToken))
        } catch {
            guard error.isDenial, conversation.link != .ended else { throw error }
        }
        do throws(ClientFault) { try await renewToken() } catch {
            if error.isDenial { await denied() }
            throw error
        }
        return try await service.call(request(connectionToken))
    }

    // MARK: Messages

    /// Sends what is written, one message after the other, so that they arrive in order.
    func sendAll() async {
        while let message = conversation.sendable, !Task.isCancelled {
            await send(message)
        }
        await endWhenSent()
    }

    private func send(_ message: Conversation.Pending) async {
        var backoff = Backoff()
        while conversation.sendable?.key == message.key, !Task.isCancelled {
            do throws(ClientFault) {
                let answer = try await call { token in
                    SendMessageRequest(
                        contentType: "text/plain", content: message.content,
                        clientToken: message.key, connectionToken: token)
                }
                let new = conversation.acknowledge(
                    message.key, id: answer.id ?? "", time: answer.absoluteTime ?? Self.now)
                settle(message.key)
                return show(new: new)
            } catch {
                guard error.isPassing else { return fail(message, error) }
                _ = conversation.note(.waiting, of: message.key)
                show()
                let random = Double.random(in: 0...1)
                let delay = backoff.next(random: random, asked: error.retryAfterSeconds)
                await outboxPause.wait(atMost: delay)
            }
        }
        settle(message.key)
    }

    private func fail(_ message: Conversation.Pending, _ fault: ClientFault) {
        failures += 1
        let new = conversation.note(.failed(fault.description), of: message.key)
        conversation.notice = "Not sent. \(fault) Up brings the text back."
        if display.sendsInTurn { conversation.notice = nil }
        display.tell(failure: fault.description)
        settle(message.key)
        show(new: new)
    }

    // MARK: Transcript

    /// Reads the newest page of the transcript, or what was missed since the connection was lost.
    func readTranscript() async {
        guard !isLoading, !hasHistory || gapStart != nil else { return }
        isLoading = true
        defer {
            isLoading = false
            beReady()
        }
        var backoff = Backoff()
        for _ in 0..<Self.readAttemptsMax {
            do throws(ClientFault) {
                if let gapStart {
                    try await readMissed(since: gapStart)
                } else {
                    try await readPage()
                }
                gapStart = nil
                return
            } catch {
                guard error.isPassing, conversation.link == .connected else { return }
                let delay = backoff.next(random: 0.5, asked: error.retryAfterSeconds)
                // Cancellation ends the wait; the next attempt then fails at once.
                try? await Task.sleep(for: delay)
            }
        }
        conversation.notice = "Earlier messages could not be read."
        show()
    }

    /// Reads the page before the oldest item.
    func readOlder() async {
        guard !isLoading, olderToken != nil else { return }
        isLoading = true
        defer { isLoading = false }
        do throws(ClientFault) { try await readPage() } catch {
            conversation.notice = "Older messages could not be read. \(error)"
            show()
        }
    }

    private func readPage() async throws(ClientFault) {
        let older = olderToken
        let page = try await call { token in
            GetTranscriptRequest(
                maxResults: Self.pageItems, nextToken: older, scanDirection: .backward,
                sortOrder: .ascending, connectionToken: token)
        }
        _ = take(page)
        olderToken = page.nextToken
        conversation.hasOlder = olderToken != nil
        if hasHistory { return show() }
        hasHistory = true
        show(new: conversation.items)
    }

    private func readMissed(since id: String) async throws(ClientFault) {
        var next: String?
        for _ in 0..<Self.missedPagesMax {
            let start = next == nil ? Wire.StartPosition(id: id) : nil
            let page = try await call { token in
                GetTranscriptRequest(
                    maxResults: Self.missedItems, nextToken: next, scanDirection: .forward,
                    sortOrder: .ascending, startPosition: start, connectionToken: token)
            }
            show(new: take(page))
            next = page.nextToken
            if next == nil { return }
        }
    }

    private func take(_ page: GetTranscriptResponse) -> [ChatItem] {
        (page.transcript ?? []).compactMap { item in
            ChatItem(item).flatMap { conversation.receive($0, now: Self.now) }
        }
    }

    // MARK: Signals

    /// Lets the others know that something is being written, at most once in ten seconds.
    func noteTyping() {
        guard conversation.link == .connected, .now - typedAt >= Self.typingDistance else { return }
        typedAt = .now
        run(.type)
    }

    func tellTyping() async {
        // It is worth nothing later, so a failure is left at that.
        _ = try? await call { token in
            SendEventRequest(contentType: Self.eventPrefix + "typing", connectionToken: token)
        }
    }

    func tellReceipt() async {
        // Cancellation ends the wait; the call then fails at once.
        try? await Task.sleep(for: Self.receiptDelay)
        guard let id = receipts.take(), conversation.link == .connected else { return }
        let kind = display.isRead ? "message.read" : "message.delivered"
        let content: JSON = ["messageId": .string(id)]
        do throws(ClientFault) {
            _ = try await call { token in
                SendEventRequest(
                    contentType: Self.eventPrefix + kind, content: content.text,
                    connectionToken: token)
            }
        } catch .refused(let refusal) where refusal.status == 409 {
            receipts.isOff = true
        } catch {
            // The next message's receipt stands for this one too.
        }
    }
}
