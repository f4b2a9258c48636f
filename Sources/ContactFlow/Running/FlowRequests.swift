// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A function to invoke.
package struct LambdaRequest: Sendable, Hashable {
    /// The key of the request.
    package var call: FlowCall
    /// An ARN or a name.
    package var functionARN: String
    /// How long to wait for the answer, all retries included, in seconds; 1 to 8.
    package var timeLimitSeconds: Int
    /// Whether the flow does not wait for the function. It is answered at once, that the function
    /// will be asked or why it cannot be.
    package var isAsynchronous: Bool
    /// The documented event, to send as it is.
    package var event: JSON

    /// Makes a request of its parts.
    package init(
        call: FlowCall, functionARN: String, timeLimitSeconds: Int, isAsynchronous: Bool,
        event: JSON
    ) {
        self.call = call
        self.functionARN = functionARN
        self.timeLimitSeconds = timeLimitSeconds
        self.isAsynchronous = isAsynchronous
        self.event = event
    }
}

/// What to say to a bot.
package struct LexRequest: Sendable, Hashable {
    /// Which bot.
    package enum Bot: Sendable, Hashable {
        /// Lex V2, by the ARN of an alias.
        case v2(aliasARN: String)
        /// Lex V1.
        case v1(name: String, alias: String, region: String)
    }

    /// The key of the request.
    package var call: FlowCall
    /// Which bot to ask.
    package var bot: Bot
    /// One for the whole conversation.
    package var sessionID: String
    /// Such as `en_US`.
    package var localeID: String
    /// What the customer says.
    package var text: String
    /// The session attributes to begin with; `nil` leaves them as the bot has them.
    package var sessionAttributes: [String: String]?
    /// What tells the bot where its user is.
    package var requestAttributes: [String: String]

    /// Makes a request of its parts.
    package init(
        call: FlowCall, bot: Bot, sessionID: String, localeID: String, text: String,
        sessionAttributes: [String: String]?, requestAttributes: [String: String]
    ) {
        self.call = call
        self.bot = bot
        self.sessionID = sessionID
        self.localeID = localeID
        self.text = text
        self.sessionAttributes = sessionAttributes
        self.requestAttributes = requestAttributes
    }
}

/// A view to show.
package struct ViewRequest: Sendable, Hashable {
    /// The key of the request.
    package var call: FlowCall
    /// An id, an ARN, or the name of a managed view.
    package var viewID: String
    /// The view's version; `nil` for the current one.
    package var version: String?
    /// The view's input.
    package var data: JSON
    /// Who is to see it.
    package var audience: FlowMessage.Audience
    /// Whether the answer stays out of the transcript.
    package var hidesResponse: Bool
}

/// A call to a service beside the contact centre.
package struct ServiceRequest: Sendable, Hashable {
    /// Which service.
    package enum Service: String, Sendable, Hashable, CaseIterable {
        case authentication
        case cases
        case contacts
        case customerProfiles
        case messageTemplates
        case wisdom
    }

    /// The key of the request.
    package var call: FlowCall
    /// Which service to call.
    package var service: Service
    /// The name of the operation in the service's public API.
    package var operation: String
    /// The operation's input as far as the flow knows it; the runner adds what the instance is
    /// configured with, such as a domain.
    package var payload: JSON

    /// Makes a request of its parts.
    package init(call: FlowCall, service: Service, operation: String, payload: JSON) {
        self.call = call
        self.service = service
        self.operation = operation
        self.payload = payload
    }
}
