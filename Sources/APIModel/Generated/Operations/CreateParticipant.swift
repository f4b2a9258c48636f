// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreateParticipant.
package struct CreateParticipantRequest: OperationRequest {
    package typealias Response = CreateParticipantResponse

    package static var operation: Operation {
        .createParticipant
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String
    /// A text of your choice that makes a repeated call harmless.
    package let clientToken: String?
    /// Who is to be added.
    package let participantDetails: Wire.ParticipantDetailsToAdd

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String,
        clientToken: String? = nil,
        participantDetails: Wire.ParticipantDetailsToAdd
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
        self.clientToken = clientToken
        self.participantDetails = participantDetails
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
        clientToken = try members.optional("ClientToken")
        participantDetails = try members.required("ParticipantDetails")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.member("ClientToken", clientToken)
        writer.member("ParticipantDetails", participantDetails)
        writer.endObject()
    }
}

/// The answer of CreateParticipant.
package struct CreateParticipantResponse: OperationResponse {
    /// What the new participant connects with.
    package let participantCredentials: Wire.ParticipantTokenCredentials?
    /// The participant, the same for the whole chat.
    package let participantID: String?

    /// Makes one of its members.
    package init(
        participantCredentials: Wire.ParticipantTokenCredentials? = nil,
        participantID: String? = nil
    ) {
        self.participantCredentials = participantCredentials
        self.participantID = participantID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        participantCredentials = try members.optional("ParticipantCredentials")
        participantID = try members.optional("ParticipantId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ParticipantCredentials", participantCredentials)
        writer.member("ParticipantId", participantID)
        writer.endObject()
    }
}
