// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of TagContact.
package struct TagContactRequest: OperationRequest {
    package typealias Response = TagContactResponse

    package static var operation: Operation {
        .tagContact
    }

    /// The contact.
    package let contactID: String
    /// The instance.
    package let instanceID: String
    /// The tags to be put on.
    package let tags: [String: String]

    /// Makes one of its members.
    package init(
        contactID: String,
        instanceID: String,
        tags: [String: String]
    ) {
        self.contactID = contactID
        self.instanceID = instanceID
        self.tags = tags
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactID = try members.required("ContactId")
        instanceID = try members.required("InstanceId")
        tags = try members.required("Tags")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactId", contactID)
        writer.member("InstanceId", instanceID)
        writer.member("Tags", tags)
        writer.endObject()
    }
}

/// The answer of TagContact.
package struct TagContactResponse: OperationResponse {
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
