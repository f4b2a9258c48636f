// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Synchronization

/// The answer of a model that speaks, as much of it as has come: shared by who reads the events of
/// the chat completions API and who shows the words.
final class SpokenCompletion: Sendable {
    private struct Inner {
        var events = ServerSentEvents()
        var words = SpokenWords()
        /// The tools that the model calls, by their place in its list.
        var calls: [Int64: CompletionsBot.ToolCall] = [:]
        var bytes = 0
        var end: End?
        /// Whether the model has said why it says no more, which is what some end with.
        var hasReason = false
    }

    /// How an answer ended.
    enum End: Sendable, Hashable {
        /// The model has said all.
        case complete
        /// It may not be said, or could not be read, for a reason that a log may show.
        case failed(String)
    }

    private let inner = Mutex(Inner())

    /// Whether something has come, so that asking again might bring something else.
    var hasBegun: Bool { byteCount > 0 }

    /// How many bytes have come.
    var byteCount: Int { inner.withLock { $0.bytes } }

    /// Whether the model has said why it says no more, so that nothing need follow.
    var hasReason: Bool { inner.withLock { $0.hasReason } }

    /// Takes in what has come; how the answer ended, `nil` while it goes on. What comes behind its
    /// end is passed over.
    func read(_ bytes: some Collection<UInt8>) -> End? {
        inner.withLock { inner in
            inner.bytes += bytes.count
            guard inner.bytes <= WebBot.answerBytesMax else {
                inner.end =
                    inner.end
                    ?? .failed(
                        "the bot: \(OutsideClient.Fault.tooLong(bytesMax: WebBot.answerBytesMax))")
                return inner.end
            }
            for event in inner.events.read(bytes) where inner.end == nil {
                inner.end = Self.take(event, &inner)
            }
            return inner.end
        }
    }

    private static let isDone = Array("[DONE]".utf8)

    private static func take(_ event: [UInt8], _ inner: inout Inner) -> End? {
        if event == isDone { return .complete }
        guard let json = try? JSON.parse(utf8: event), let choices = json["choices"]?.array else {
            return .failed("the model's answer cannot be read")
        }
        // Some events tell other things than words.
        guard let choice = choices.first else { return nil }
        if choice["finish_reason"]?.string != nil { inner.hasReason = true }
        let delta = choice["delta"]
        for call in delta?["tool_calls"]?.array ?? [] { note(call, &inner) }
        if let text = delta?["content"]?.string {
            do throws(UnfitWords) {
                try inner.words.hear(text)
            } catch { return .failed("the bot's answer cannot be said: \(error.why)") }
        }
        return nil
    }

    /// Takes in a part of a call: the name comes with the first, the arguments bit by bit.
    private static func note(_ part: JSON, _ inner: inout Inner) {
        let function = part["function"]
        var call =
            inner.calls[part["index"]?.integer ?? 0]
            ?? CompletionsBot.ToolCall(name: "", arguments: nil)
        if call.name.isEmpty { call.name = function?["name"]?.string ?? "" }
        if let more = function?["arguments"]?.string {
            call.arguments = (call.arguments ?? "") + more
        }
        inner.calls[part["index"]?.integer ?? 0] = call
    }

    /// The pieces that can be shown since this was last asked for.
    func take() -> [SpokenWords.Piece] { inner.withLock { $0.words.take() } }

    /// The answer, when the model has said all. Nothing may be shown any more.
    func answer(to request: BotRequest) -> BotAnswer {
        inner.withLock { inner in
            do throws(UnfitWords) {
                let texts = try inner.words.finish()
                let calls = inner.calls.sorted { $0.key < $1.key }.map(\.value)
                return CompletionsBot.answer(
                    to: request, texts, calls, shown: Self.shown(inner.words, request))
            } catch {
                return Self.cutShort(
                    inner.words, request, "the bot's answer cannot be said: \(error.why)")
            }
        }
    }

    /// What is left of an answer that failed: what the customer was shown of it.
    func answer(to request: BotRequest, failed why: String) -> BotAnswer {
        inner.withLock { Self.cutShort($0.words, request, why) }
    }

    private static func cutShort(
        _ words: SpokenWords, _ request: BotRequest, _ why: String
    ) -> BotAnswer {
        let texts = words.shownMessages
        guard !texts.isEmpty else { return .failed(why) }
        let turn = BotTurn(
            messages: texts.map(CompletionsBot.words), intentName: nil,
            sessionAttributes: request.sessionAttributes, shown: shown(words, request))
        return .cutShort(turn, why)
    }

    private static func shown(_ words: SpokenWords, _ request: BotRequest) -> BotTurn.Shown? {
        request.firstID.map { BotTurn.Shown(firstID: $0, pieces: words.pieceCounts) }
    }
}
