// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of StartChatContact.
package struct StartChatContactRequest: OperationRequest {
    package typealias Response = StartChatContactResponse

    package static var operation: Operation {
        .startChatContact
    }

    /// The instance in which the chat takes place.
    package let instanceID: String
    /// The flow that the contact begins in.
    package let contactFlowID: String
    /// What flows can read of the contact; all names and values together have at most 32,768 bytes.
    package let attributes: [String: String]?
    /// Who the customer is.
    package let participantDetails: Wire.ParticipantDetails
    /// How the customer wants to be answered.
    package let participantConfiguration: Wire.ParticipantConfiguration?
    /// The first message of the customer.
    package let initialMessage: Wire.ChatMessage?
    /// A text of your choice that makes a repeated call harmless.
    package let clientToken: String?
    /// How long the chat may last, waiting included; 25 hours unless given.
    package let chatDurationInMinutes: Int?
    /// The content types that the customer's program can show; text/plain must be among them.
    package let supportedMessagingContentTypes: [String]?
    /// The past conversation that this one continues; not together with RelatedContactId.
    package let persistentChat: Wire.PersistentChat?
    /// A contact whose properties the new one takes over; not together with PersistentChat.
    package let relatedContactID: String?
    /// Properties of this segment that the system knows, by name.
    package let segmentAttributes: [String: Wire.SegmentAttributeValue]?
    /// Your own number of the customer.
    package let customerID: String?
    /// Who is taken out when the customer ends the chat, so that the customer goes on through the
    /// disconnect flow.
    package let disconnectOnCustomerExit: [Wire.DisconnectOnCustomerExitParticipantType]?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowID: String,
        attributes: [String: String]? = nil,
        participantDetails: Wire.ParticipantDetails,
        participantConfiguration: Wire.ParticipantConfiguration? = nil,
        initialMessage: Wire.ChatMessage? = nil,
        clientToken: String? = nil,
        chatDurationInMinutes: Int? = nil,
        supportedMessagingContentTypes: [String]? = nil,
        persistentChat: Wire.PersistentChat? = nil,
        relatedContactID: String? = nil,
        segmentAttributes: [String: Wire.SegmentAttributeValue]? = nil,
        customerID: String? = nil,
        disconnectOnCustomerExit: [Wire.DisconnectOnCustomerExitParticipantType]? = nil
    ) {
        self.instanceID = instanceID
        self.contactFlowID = contactFlowID
        self.attributes = attributes
        self.participantDetails = participantDetails
        self.participantConfiguration = participantConfiguration
        self.initialMessage = initialMessage
        self.clientToken = clientToken
        self.chatDurationInMinutes = chatDurationInMinutes
        self.supportedMessagingContentTypes = supportedMessagingContentTypes
        self.persistentChat = persistentChat
        self.relatedContactID = relatedContactID
        self.segmentAttributes = segmentAttributes
        self.customerID = customerID
        self.disconnectOnCustomerExit = disconnectOnCustomerExit
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowID = try members.required("ContactFlowId")
        attributes = try members.optional("Attributes")
        participantDetails = try members.required("ParticipantDetails")
        participantConfiguration = try members.optional("ParticipantConfiguration")
        initialMessage = try members.optional("InitialMessage")
        clientToken = try members.optional("ClientToken")
        chatDurationInMinutes = try members.optional("ChatDurationInMinutes")
        supportedMessagingContentTypes = try members.optional("SupportedMessagingContentTypes")
        persistentChat = try members.optional("PersistentChat")
        relatedContactID = try members.optional("RelatedContactId")
        segmentAttributes = try members.optional("SegmentAttributes")
        customerID = try members.optional("CustomerId")
        disconnectOnCustomerExit = try members.optional("DisconnectOnCustomerExit")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowId", contactFlowID)
        writer.member("Attributes", attributes)
        writer.member("ParticipantDetails", participantDetails)
        writer.member("ParticipantConfiguration", participantConfiguration)
        writer.member("InitialMessage", initialMessage)
        writer.member("ClientToken", clientToken)
        writer.member("ChatDurationInMinutes", chatDurationInMinutes)
        writer.member("SupportedMessagingContentTypes", supportedMessagingContentTypes)
        writer.member("PersistentChat", persistentChat)
        writer.member("RelatedContactId", relatedContactID)
        writer.member("SegmentAttributes", segmentAttributes)
        writer.member("CustomerId", customerID)
        writer.member("DisconnectOnCustomerExit", disconnectOnCustomerExit)
        writer.endObject()
    }
}

/// The answer of StartChatContact.
package struct StartChatContactResponse: OperationResponse {
    /// The new contact.
    package let contactID: String?
    /// The customer of the new chat.
    package let participantID: String?
    /// What the participant connects with; it is valid as long as the participant.
    package let participantToken: String?
    /// The past contact that this one continues.
    package let continuedFromContactID: String?

    /// Makes one of its members.
    package init(
        contactID: String? = nil,
        participantID: String? = nil,
        participantToken: String? = nil,
        continuedFromContactID: String? = nil
    ) {
        self.contactID = contactID
        self.participantID = participantID
        self.participantToken = participantToken
        self.continuedFromContactID = continuedFromContactID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactID = try members.optional("ContactId")
        participantID = try members.optional("ParticipantId")
        participantToken = try members.optional("ParticipantToken")
        continuedFromContactID = try members.optional("ContinuedFromContactId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactId", contactID)
        writer.member("ParticipantId", participantID)
        writer.member("ParticipantToken", participantToken)
        writer.member("ContinuedFromContactId", continuedFromContactID)
        writer.endObject()
    }
}
