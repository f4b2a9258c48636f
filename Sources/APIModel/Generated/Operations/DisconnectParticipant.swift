// Generated from Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DisconnectParticipant.
package struct DisconnectParticipantRequest: OperationRequest {
    package typealias Response = DisconnectParticipantResponse

    package static var operation: Operation {
        .disconnectParticipant
    }

    /// A text of your choice that makes a repeated call harmless.
    package let clientToken: String?
    /// The connection token.
    package let connectionToken: String

    /// Makes one of its members.
    package init(
        clientToken: String? = nil,
        connectionToken: String
    ) {
        self.clientToken = clientToken
        self.connectionToken = connectionToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        clientToken = try members.optional("ClientToken")
        connectionToken = try members.required("ConnectionToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ClientToken", clientToken)
        writer.member("ConnectionToken", connectionToken)
        writer.endObject()
    }
}

/// The answer of DisconnectParticipant.
package struct DisconnectParticipantResponse: OperationResponse {
    /// Makes one of its members.
    package init() {}

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        _ = try MemberReader(json)
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}
