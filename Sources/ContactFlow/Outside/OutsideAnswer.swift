// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// What came of an ``OutsideRequest``, in the form in which it is stored.
package struct OutsideAnswer: Sendable, Hashable {
    /// What was answered, by whom.
    package enum Content: Sendable, Hashable {
        case lambda(LambdaAnswer)
        case lex(LexAnswer)
        case service(ServiceAnswer)
        case bot(BotAnswer)
    }

    /// The request that was answered.
    package let call: FlowCall
    /// What was answered.
    package let content: Content
    /// How long it took, in milliseconds; what an adapter does not tell is measured.
    package var milliseconds: Int64

    /// Makes an answer to a call. What a bot may not say is taken for its failure.
    package init(_ call: FlowCall, _ content: Content, milliseconds: Int64 = 0) {
        self.call = call
        self.content = content.checked
        self.milliseconds = milliseconds
    }

    /// What the interpreter is told.
    package var input: FlowInput {
        switch content {
        case .lambda(let answer): .lambdaAnswered(call, answer)
        case .lex(let answer): .lexAnswered(call, answer)
        case .service(let answer): .serviceAnswered(call, answer)
        case .bot(let answer): .lexAnswered(call, answer.lexAnswer)
        }
    }

    /// The answer to a request that could not be put, for a reason that a log may show.
    package static func failed(_ request: OutsideRequest, _ why: String) -> OutsideAnswer {
        let content: Content =
            switch request.content {
            case .lambda: .lambda(.failed(why))
            case .lex: .lex(.failed(why))
            case .service: .service(.failed(why))
            case .bot: .bot(.failed(why))
            }
        return OutsideAnswer(request.call, content)
    }
}

extension OutsideAnswer.Content {
    /// What a bot of any kind says that has said all; nothing for other answers.
    package var messages: [FlowMessage] {
        switch self {
        case .lex(.turn(let turn)): turn.messages
        case .bot(.turn(let turn)): turn.messages
        case .lambda, .service, .lex(.failed), .bot(.failed), .bot(.cutShort): []
        }
    }

    /// The answer with a bot's words as they are said, or why they cannot be.
    fileprivate var checked: OutsideAnswer.Content {
        switch self {
        case .lambda, .service, .lex(.failed), .bot(.failed): return self
        case .lex(.turn(var turn)):
            do throws(UnfitWords) {
                turn.messages = try BotWords.said(turn.messages)
                return .lex(.turn(turn))
            } catch { return .lex(.failed("the bot's answer cannot be said: \(error.why)")) }
        case .bot(.turn(var turn)):
            do throws(UnfitWords) {
                turn.messages = try BotWords.said(turn.messages)
                return .bot(.turn(turn))
            } catch { return .bot(.failed("the bot's answer cannot be said: \(error.why)")) }
        case .bot(.cutShort):
            // Only what may be said is shown.
            return self
        }
    }
}

/// What became of a turn of a bot behind plain HTTP.
package enum BotAnswer: Sendable, Hashable {
    case turn(BotTurn)
    /// The bot could not be reached or answered nonsense, for a reason that a log may show.
    case failed(String)
    /// The bot failed, for such a reason, when the customer had been shown some of its words.
    case cutShort(BotTurn, String)

    /// What is said of the answer; `nil` when nothing is.
    package var said: BotTurn? {
        switch self {
        case .turn(let turn), .cutShort(let turn, _): turn
        case .failed: nil
        }
    }

    /// The messages of which the customer has been shown some; `nil` when there are none.
    package var begun: BotTurn? {
        guard var turn = said, let shown = turn.shown else { return nil }
        turn.messages = Array(turn.messages.prefix(shown.pieces.prefix { $0 > 0 }.count))
        return turn.messages.isEmpty ? nil : turn
    }

    /// The turn as the interpreter knows it. The bot's words are not in it: they are said in the
    /// name of the bot's own participant, and before the flow goes on.
    package var lexAnswer: LexAnswer {
        switch self {
        case .failed(let why), .cutShort(_, let why): return .failed(why)
        case .turn(let turn):
            var values = JSONObject()
            values["IntentName"] = turn.intentName.map(JSON.string)
            values["DialogState"] = turn.intentName == nil ? "InProgress" : "Fulfilled"
            values["SessionAttributes"] = .sortedTexts(turn.sessionAttributes)
            var answer = LexTurn(
                messages: [], intentName: turn.intentName, isOver: turn.intentName != nil,
                values: values)
            answer.alreadySaid = turn.messages
            return .turn(answer)
        }
    }
}

/// What a bot behind plain HTTP answered.
package struct BotTurn: Sendable, Hashable {
    /// What the bot says: plain text or, with its type, something else.
    package var messages: [FlowMessage]
    /// What the flow's conditions are asked about when the bot hands over; `nil` while it goes on.
    package var intentName: String?
    /// The session attributes from now on.
    package var sessionAttributes: [String: String]
    /// How the messages were shown while the bot spoke; `nil` when they were not.
    package var shown: Shown?

    /// How the messages of an answer were shown before it was all there.
    package struct Shown: Sendable, Hashable {
        /// The id of the first message, as in the request.
        package var firstID: String
        /// In how many pieces each message was shown; none for those that are missing.
        package var pieces: [Int]

        /// Makes a note of how messages were shown.
        package init(firstID: String, pieces: [Int]) {
            self.firstID = firstID
            self.pieces = pieces
        }

        /// In how many pieces a message was shown.
        package func pieces(of message: Int) -> Int {
            pieces.indices.contains(message) ? pieces[message] : 0
        }
    }

    /// The intent of a bot that hands over and names none.
    package static let handOver = "HandOver"

    /// Makes a turn of its parts.
    package init(
        messages: [FlowMessage], intentName: String?, sessionAttributes: [String: String],
        shown: Shown? = nil
    ) {
        self.messages = messages
        self.intentName = intentName
        self.sessionAttributes = sessionAttributes
        self.shown = shown
    }
}
