// SPDX-License-Identifier: Apache-2.0

/// What a flow may know of the contact it runs for. The runner fills it from its own state before
/// each step; the interpreter keeps nothing of it.
package struct FlowContact: Sendable, Hashable {
    package var contactID: String
    package var initialContactID: String
    package var previousContactID: String?
    package var relatedContactID: String?
    package var instanceARN: String
    package var awsRegion: String
    /// `CHAT`, unless a flow is tried out for another channel.
    package var channel = "CHAT"
    /// `API`, `TRANSFER`, `QUEUE_TRANSFER`, `DISCONNECT` and so on.
    package var initiationMethod = "API"
    package var name: String?
    package var description: String?
    package var languageCode: String?
    package var customerID: String?
    /// The contact attributes, shared by all contacts of the chain.
    package var attributes: [String: String] = [:]
    package var segmentAttributes: [String: String] = [:]
    package var references: [String: FlowContactReference] = [:]
    package var tags: [String: String] = [:]
    /// The chat's first message, given when the chat was started.
    package var initialMessage: String?
    package var customerEndpoint: FlowEndpoint?
    package var systemEndpoint: FlowEndpoint?
    /// The agent that is being joined to the contact, or that was last on it.
    package var agent: FlowAgent?
    /// Whether the customer is still connected; without one, what needs a participant fails.
    package var hasCustomer = true
    /// Whether a custom bot takes part.
    package var hasBot = false
    /// Whether the contact waits in a queue.
    package var isQueued = false

    /// Makes a contact that is the first of its chain and has only its ids.
    package init(contactID: String, instanceARN: String, awsRegion: String) {
        self.contactID = contactID
        initialContactID = contactID
        self.instanceARN = instanceARN
        self.awsRegion = awsRegion
    }
}

/// A link or other reference that a contact carries.
package struct FlowContactReference: Sendable, Hashable {
    package var type: String
    package var value: String

    /// Makes a reference of a type such as `URL` and its value.
    package init(type: String, value: String) {
        self.type = type
        self.value = value
    }
}

/// An address at one end of a contact. A web chat has none.
package struct FlowEndpoint: Sendable, Hashable {
    package var address: String
    package var type: String
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
    package var id: String
    package var arn: String
    package var userName: String
    package var firstName: String
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
    package var id: String
    package var arn: String
    package var name: String
    /// The hours that hold for the queue; `nil` when it has none.
    package var hoursOfOperationID: String?
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
