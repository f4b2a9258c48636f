// Generated from Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreateParticipantConnection.
package struct CreateParticipantConnectionRequest: OperationRequest {
    package typealias Response = CreateParticipantConnectionResponse

    package static var operation: Operation {
        .createParticipantConnection
    }

    /// What is asked for.
    package let type: [Wire.ConnectionType]?
    /// The participant token.
    package let participantToken: String
    /// Whether the participant counts as present without a socket.
    package let connectParticipant: Bool?

    /// Makes one of its members.
    package init(
        type: [Wire.ConnectionType]? = nil,
        participantToken: String,
        connectParticipant: Bool? = nil
    ) {
        self.type = type
        self.participantToken = participantToken
        self.connectParticipant = connectParticipant
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        type = try members.optional("Type")
        participantToken = try members.required("ParticipantToken")
        connectParticipant = try members.optional("ConnectParticipant")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Type", type)
        writer.member("ParticipantToken", participantToken)
        writer.member("ConnectParticipant", connectParticipant)
        writer.endObject()
    }
}

/// The answer of CreateParticipantConnection.
package struct CreateParticipantConnectionResponse: OperationResponse {
    /// The socket, where asked for.
    package let websocket: Wire.Websocket?
    /// The connection token, where asked for.
    package let connectionCredentials: Wire.ConnectionCredentials?

    /// Makes one of its members.
    package init(
        websocket: Wire.Websocket? = nil,
        connectionCredentials: Wire.ConnectionCredentials? = nil
    ) {
        self.websocket = websocket
        self.connectionCredentials = connectionCredentials
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        websocket = try members.optional("Websocket")
        connectionCredentials = try members.optional("ConnectionCredentials")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Websocket", websocket)
        writer.member("ConnectionCredentials", connectionCredentials)
        writer.endObject()
    }
}
