// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import ContactFlow
import ContactService
import JSONDocument
import NIOCore
import NIOHTTP1

/// A model whose words are shown while it speaks.
/// - SeeAlso: docs/decisions/0066-partial-messages.md
extension CompletionsBot {
    /// How often words are shown at most: often enough to be read as they come, and seldom enough
    /// that a chat is not busy with them.
    static let showingPause = Duration.milliseconds(100)

    /// How long an answer may take in all while words keep coming; without any it has the time of one
    /// that comes whole.
    static let speakingTime = Duration.seconds(300)

    /// What came of listening to an answer.
    private enum Heard: Sendable {
        /// The endpoint does not stream, or has not accepted the request.
        case whole(OutsideClient.Response)
        case spoken(SpokenCompletion.End)
    }

    /// Asks the model, and shows its words while they come.
    /// - Throws: `CancellationError`.
    func speak(
        _ request: BotRequest, key: String, _ context: OutsideContext, _ client: OutsideClient
    ) async throws -> BotAnswer {
        let speech = SpokenCompletion()
        let outgoing = self.request(
            request, try await context.history(), idempotencyKey: key, isStreamed: true)
        do {
            switch try await listen(outgoing, speech, context, client) {
            case .whole(let response):
                return WebBot.answer(in: response) { Self.answer(to: request, $0) }
            case .spoken(.complete): return speech.answer(to: request)
            case .spoken(.failed(let why)): return speech.answer(to: request, failed: why)
            }
        } catch let fault as OutsideClient.Fault {
            return speech.answer(to: request, failed: "the bot: \(fault)")
        }
    }

    /// Listens and shows until one of both is over. Nothing is shown any more when it returns.
    private func listen(
        _ outgoing: OutsideClient.Request, _ speech: SpokenCompletion, _ context: OutsideContext,
        _ client: OutsideClient
    ) async throws -> Heard {
        try await withThrowingTaskGroup(of: Heard.self) { group in
            group.addTask { try await Self.hear(outgoing, speech, client) }
            group.addTask { try await Self.show(speech, context) }
            defer { group.cancelAll() }
            guard let heard = try await group.next() else { throw CancellationError() }
            return heard
        }
    }

    /// Reads the answer. One of which something has come is not asked for again: it would be another.
    private static func hear(
        _ outgoing: OutsideClient.Request, _ speech: SpokenCompletion, _ client: OutsideClient
    ) async throws -> Heard {
        try await Attempts(time: speakingTime).make { left in
            do {
                return try await client.send(outgoing, within: left) { arrival in
                    try await read(arrival, speech)
                }
            } catch OutsideClient.Fault.cutOff where speech.hasBegun {
                throw OutsideClient.Fault.brokenOff
            }
        } status: { heard in
            if case .whole(let response) = heard { response.status } else { 200 }
        }
    }

    private static func read(
        _ arrival: OutsideClient.Arrival, _ speech: SpokenCompletion
    ) async throws -> Heard {
        let type = arrival.headers.first(name: "Content-Type") ?? ""
        guard (200..<300).contains(arrival.status),
            type.lowercased().hasPrefix("text/event-stream")
        else { return .whole(try await arrival.whole(bytesMax: WebBot.answerBytesMax)) }
        for try await bytes in arrival.body {
            if let end = speech.read(bytes.readableBytesView) { return .spoken(end) }
        }
        guard speech.hasReason else { throw OutsideClient.Fault.brokenOff }
        return .spoken(.complete)
    }

    /// Shows what has come, time and again, until the chat waits for it no more or nothing comes.
    private static func show(
        _ speech: SpokenCompletion, _ context: OutsideContext
    ) async throws -> Heard {
        var (heard, since) = (0, ContinuousClock.now)
        while true {
            try await Task.sleep(for: showingPause)
            let count = speech.byteCount
            if count != heard { (heard, since) = (count, .now) }
            guard ContinuousClock.now - since < WebBot.answerTime else {
                throw OutsideClient.Fault.tooLate
            }
            for piece in speech.take() where await !context.show(piece) {
                return .spoken(.failed("the chat went on without the answer"))
            }
        }
    }
}
