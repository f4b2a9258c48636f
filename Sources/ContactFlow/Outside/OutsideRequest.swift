// SPDX-License-Identifier: Apache-2.0

/// What a flow asks of the world outside, in the form in which it is stored before it is asked.
///
/// The same request may be sent again after a crash; ``idempotencyKey`` tells the other side that
/// it is the same.
package struct OutsideRequest: Sendable, Hashable {
    /// What is asked, of whom.
    package enum Content: Sendable, Hashable {
        case lambda(LambdaRequest)
        case lex(LexRequest)
        case service(ServiceRequest)
        case bot(BotRequest)
    }

    /// The contact whose flow asks.
    package let contactID: String
    /// What is asked.
    package let content: Content

    /// Makes a request of a contact's flow.
    package init(contactID: String, _ content: Content) {
        self.contactID = contactID
        self.content = content
    }

    /// The number under which the flow waits for the answer.
    package var call: FlowCall {
        switch content {
        case .lambda(let request): request.call
        case .lex(let request): request.call
        case .service(let request): request.call
        case .bot(let request): request.call
        }
    }

    /// The contact's id and the call's number: the same for each repetition, never used again.
    package var idempotencyKey: String { "\(contactID)-\(call.number)" }
}

/// What is said to a bot that answers over plain HTTP.
package struct BotRequest: Sendable, Hashable {
    /// The number under which the flow waits for the answer.
    package var call: FlowCall
    /// The name under which the bot is configured.
    package var name: String
    /// What the customer said.
    package var text: String
    /// What the flow gave the bot at first, with what the bot has changed of it.
    package var sessionAttributes: [String: String]
    /// The contact's attributes.
    package var contactAttributes: [String: String]
    /// The id of the first message that the answer becomes, when the customer is shown it while the
    /// bot speaks; `nil` when it is said whole. A repeated request has the same.
    package var firstID: String?

    /// Makes a request of its parts.
    package init(
        call: FlowCall, name: String, text: String, sessionAttributes: [String: String],
        contactAttributes: [String: String], firstID: String? = nil
    ) {
        self.call = call
        self.name = name
        self.text = text
        self.sessionAttributes = sessionAttributes
        self.contactAttributes = contactAttributes
        self.firstID = firstID
    }
}

extension LexRequest {
    /// How an `AliasArn` begins that names a bot behind plain HTTP in place of a Lex bot.
    package static let botPrefix = "parley:bot/"

    /// The name of the bot behind plain HTTP that is asked; `nil` for a bot of Lex.
    package var botName: String? {
        guard case .v2(let alias) = bot, alias.hasPrefix(Self.botPrefix) else { return nil }
        return String(alias.dropFirst(Self.botPrefix.count))
    }
}
