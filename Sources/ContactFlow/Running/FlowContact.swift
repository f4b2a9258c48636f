// SPDX-License-Identifier: Apache-2.0

/// What a flow may know of the contact it runs for. The runner fills it from its own state before
/// each step; the interpreter keeps nothing of it.
package struct FlowContact: Sendable, Hashable {
    /// The contact's id.
    package var contactID: String
    /// The id of the first contact of the chain.
    package var initialContactID: String
    /// The id of the contact before this one in the chain; the first one's own.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Invoke AWS Lambda functions", whose event has
    ///   it so.
    package var previousContactID: String
    /// The id of the contact that this one was said to be related to; `nil` for none.
    package var relatedContactID: String?
    /// The ARN of the instance.
    package var instanceARN: String
    /// The region that the instance says it is in.
    package var awsRegion: String
    /// `CHAT`, unless a flow is tried out for another channel.
    package var channel = "CHAT"
    /// `API`, `TRANSFER`, `QUEUE_TRANSFER`, `DISCONNECT` and so on.
    package var initiationMethod = "API"
    /// What the contact record calls it; `nil` when nothing was said.
    package var name: String?
    /// What the contact record says of it; `nil` when nothing was said.
    package var description: String?
    /// The contact's language, such as `de-DE`.
    package var languageCode = usualLanguageCode
    /// Who the customer is to the business; `nil` when nothing was said.
    package var customerID: String?
    /// The contact attributes, shared by all contacts of the chain.
    package var attributes: [String: String] = [:]
    /// The attributes of this contact alone, such as `connect:Subtype`.
    package var segmentAttributes: [String: String] = [:]
    /// The links and other references, by name.
    package var references: [String: FlowContactReference] = [:]
    /// The tags, those of the service among them.
    package var tags: [String: String] = [:]
    /// The chat's first message, given when the chat was started.
    package var initialMessage: String?
    /// The address at the customer's end; `nil` for a web chat.
    package var customerEndpoint: FlowEndpoint?
    /// The address at the instance's end; `nil` for a web chat.
    package var systemEndpoint: FlowEndpoint?
    /// The agent that is being joined to the contact, or that was last on it.
    package var agent: FlowAgent?
    /// Whether the customer is still connected; without one, what needs a participant fails.
    package var hasCustomer = true
    /// Whether a custom bot takes part.
    package var hasBot = false
    /// Whether the contact waits in a queue.
    package var isQueued = false
    /// How often flows have moved the session from queue to queue.
    package var queueTransferCount = 0

    /// The language of a contact of which nothing was said.
    package static let usualLanguageCode = "en-US"

    /// Makes a contact that is the first of its chain and has only its ids.
    package init(contactID: String, instanceARN: String, awsRegion: String) {
        self.contactID = contactID
        initialContactID = contactID
        previousContactID = contactID
        self.instanceARN = instanceARN
        self.awsRegion = awsRegion
    }
}

/// A link or other reference that a contact carries.
package struct FlowContactReference: Sendable, Hashable {
    /// What kind of reference, such as `URL`.
    package var type: String
    /// The link, or the text.
    package var value: String

    /// The types that the API knows.
    /// - SeeAlso: Amazon Connect API Reference, `Reference`.
    package static let types: Set<String> = [
        "URL", "ATTACHMENT", "CONTACT_ANALYSIS", "NUMBER", "STRING", "DATE", "EMAIL",
        "EMAIL_MESSAGE", "EMAIL_MESSAGE_PLAIN_TEXT", "EMAIL_MESSAGE_PLAIN_TEXT_REDACTED",
        "EMAIL_MESSAGE_REDACTED",
    ]
    /// The longest name and the longest value, in characters.
    static let charactersMax = 4096

    /// Makes a reference of a type such as `URL` and its value.
    package init(type: String, value: String) {
        self.type = type
        self.value = value
    }
}

/// An address at one end of a contact. A web chat has none.
package struct FlowEndpoint: Sendable, Hashable {
    /// A telephone number or another address.
    package var address: String
    /// What kind of address, such as `TELEPHONE_NUMBER`.
    package var type: String
    /// The name that is shown for it; `nil` for none.
    package var displayName: String?

    /// Makes an endpoint of its parts.
    package init(address: String, type: String, displayName: String? = nil) {
        self.address = address
        self.type = type
        self.displayName = displayName
    }
}

/// What flows may know of an agent.
package struct FlowAgent: Sendable, Hashable {
    /// The agent's id.
    package var id: String
    /// The agent's ARN.
    package var arn: String
    /// The name that the agent signs in with.
    package var userName: String
    /// The agent's first name.
    package var firstName: String
    /// The agent's last name.
    package var lastName: String

    /// Makes an agent of its parts.
    package init(id: String, arn: String, userName: String, firstName: String, lastName: String) {
        self.id = id
        self.arn = arn
        self.userName = userName
        self.firstName = firstName
        self.lastName = lastName
    }
}

/// What flows may know of a queue.
package struct FlowQueue: Sendable, Hashable {
    /// The queue's id.
    package var id: String
    /// The queue's ARN.
    package var arn: String
    /// The queue's name.
    package var name: String
    /// The hours that hold for the queue; `nil` when it has none.
    package var hoursOfOperationID: String?
    /// The number that the queue's calls show; `nil` for none.
    package var outboundCallerNumber: String?

    /// Makes a queue of its parts.
    package init(id: String, arn: String, name: String, hoursOfOperationID: String? = nil) {
        self.id = id
        self.arn = arn
        self.name = name
        self.hoursOfOperationID = hoursOfOperationID
    }
}

/// Where a contact is to be queued.
package enum FlowTarget: Sendable, Hashable {
    /// A standard queue, by its id.
    case queue(String)
    /// An agent's personal queue, by the agent's id.
    case agent(String)
}
