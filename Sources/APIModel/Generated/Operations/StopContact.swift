// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of StopContact.
package struct StopContactRequest: OperationRequest {
    package typealias Response = StopContactResponse

    package static var operation: Operation {
        .stopContact
    }

    /// The contact.
    package let contactID: String
    /// The instance.
    package let instanceID: String
    /// Why it is ended; only voice contacts use it.
    package let disconnectReason: Wire.DisconnectReason?

    /// Makes one of its members.
    package init(
        contactID: String,
        instanceID: String,
        disconnectReason: Wire.DisconnectReason? = nil
    ) {
        self.contactID = contactID
        self.instanceID = instanceID
        self.disconnectReason = disconnectReason
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactID = try members.required("ContactId")
        instanceID = try members.required("InstanceId")
        disconnectReason = try members.optional("DisconnectReason")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactId", contactID)
        writer.member("InstanceId", instanceID)
        writer.member("DisconnectReason", disconnectReason)
        writer.endObject()
    }
}

/// The answer of StopContact.
package struct StopContactResponse: OperationResponse {
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
