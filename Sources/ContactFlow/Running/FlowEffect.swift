// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// Something that a flow wants done. The runner does them in order and records them together with
/// the state that came with them.
package enum FlowEffect: Sendable, Hashable {
    /// Another flow begins for the contact: the first, the target of a transfer, or the queue's.
    case flowStarted(flowID: String, FlowPurpose)
    /// The flow is over; whether the contact is, too, is said by ``disconnect``.
    case flowEnded(FlowEnd)
    /// End the chat for its customer, without running the disconnect flow.
    case disconnect

    /// Put a message into the chat.
    case sendMessage(FlowMessage)

    /// Set contact attributes; others stay.
    case updateAttributes([String: String], of: TargetContact)
    /// Change what the contact record says; what is `nil` stays.
    case updateContactData(ContactDataChange, of: TargetContact)
    /// Add tags to the contact.
    case tagContact([String: String])
    /// Take tags off the contact.
    case untagContact([String])
    /// Remember where the contact is to be queued. The state knows it, too.
    case setTargetQueue(FlowTarget)
    /// A hook was set, or switched off with `nil`. The state knows it, too.
    case setHook(FlowHook, flowID: String?)
    /// Flow logging was switched. The state knows it, too.
    case setLogging(Bool)
    /// Change what is recorded and analysed.
    case setRecording(RecordingChange)
    /// Change the contact's place in queues; lower is sooner, 5 is usual.
    case setQueuePriority(Int64)
    /// Treat the contact as having waited longer, or with a negative number less long.
    case adjustQueueTime(seconds: Int64)
    /// Ask for agents with certain skills, in the documented form of routing criteria.
    case setRoutingCriteria(JSON)

    /// Put the contact into a queue. Answer with ``FlowInput/queueAnswered(_:_:)``.
    case enqueue(FlowTarget, FlowCall)
    /// Move the waiting contact to another queue as a new contact of the chain. Answer with
    /// ``FlowInput/queueAnswered(_:_:)``.
    case transferQueue(FlowTarget, FlowCall)
    /// Answer with ``FlowInput/timerFired(_:)`` at this time, in milliseconds since 1970 UTC. A
    /// timer whose call the flow has left behind may be dropped.
    case wakeAt(milliseconds: Int64, FlowCall)
    /// Invoke a function. Answer with ``FlowInput/lambdaAnswered(_:_:)``.
    case invokeLambda(LambdaRequest)
    /// Ask a bot. Answer with ``FlowInput/lexAnswered(_:_:)``.
    case startLexTurn(LexRequest)
    /// Show a view to the flow's participant. Answer with ``FlowInput/viewAnswered(_:_:)``.
    case showView(ViewRequest)
    /// Call another service. Answer with ``FlowInput/serviceAnswered(_:_:)``.
    case callService(ServiceRequest)
}

/// The number of a request within the life of a ``FlowState``; never used twice.
///
/// With the contact's id it is the key by which a repeated call is known as the same.
package struct FlowCall: Sendable, Hashable {
    /// Counted from 1.
    package let number: Int

    /// Makes the call of a number.
    package init(_ number: Int) { self.number = number }
}

/// A message from a flow.
package struct FlowMessage: Sendable, Hashable {
    /// Who sees the message.
    package enum Audience: String, Sendable, Hashable { case everyone, customer, agent }

    /// Whose name the message bears.
    package enum Sender: String, Sendable, Hashable {
        /// The flow itself, shown as `SYSTEM_MESSAGE`.
        case system
        /// A Lex bot, shown as `BOT`.
        case bot
    }

    /// The text, or the JSON of an interactive message.
    package var content: String
    /// What the content is, such as `text/plain`.
    package var contentType: String
    /// Who sees it.
    package var audience: Audience
    /// Whose name it bears.
    package var sender: Sender

    /// Whether the message belongs into the transcript; a whisper does not.
    package var isInTranscript: Bool { audience == .everyone }

    /// Plain text.
    package static let plainText = "text/plain"
    /// A message with buttons and the like.
    package static let interactive = "application/vnd.amazonaws.connect.message.interactive"

    /// Makes a message, by default plain text of the system for everyone.
    package init(
        _ content: String,
        contentType: String = plainText,
        audience: Audience = .everyone,
        sender: Sender = .system
    ) {
        self.content = content
        self.contentType = contentType
        self.audience = audience
        self.sender = sender
    }
}

/// Whose data an action changes.
package enum TargetContact: String, Sendable, Hashable {
    case current = "Current"
    case related = "Related"
}

/// New values for a contact's own data; `nil` changes nothing.
package struct ContactDataChange: Sendable, Hashable {
    /// The new name.
    package var name: String?
    /// The new description.
    package var description: String?
    /// The new language, such as `en-US`.
    package var languageCode: String?
    /// The new customer id.
    package var customerID: String?
    /// References to add or to replace, by name.
    package var references: [String: FlowContactReference]?
    /// The ARN of the assistant's session.
    package var wisdomSessionARN: String?

    /// Makes a change of nothing.
    package init() {}
}

/// A change of what is recorded and analysed.
package struct RecordingChange: Sendable, Hashable {
    /// Whether the agent's side is recorded; `nil` changes nothing.
    package var recordsAgent: Bool?
    /// Whether the customer's side is recorded; `nil` changes nothing.
    package var recordsCustomer: Bool?
    /// The analytics wanted, in the documented form; `nil` changes nothing.
    package var analytics: JSON?

    /// Makes a change of nothing.
    package init() {}
}
