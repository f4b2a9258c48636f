// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UntagContact.
package struct UntagContactRequest: OperationRequest {
    package typealias Response = UntagContactResponse

    package static var operation: Operation {
        .untagContact
    }

    /// The contact.
    package let contactID: String
    /// The instance.
    package let instanceID: String
    /// The tags to be taken off.
    package let tagKeys: [String]

    /// Makes one of its members.
    package init(
        contactID: String,
        instanceID: String,
        tagKeys: [String]
    ) {
        self.contactID = contactID
        self.instanceID = instanceID
        self.tagKeys = tagKeys
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactID = try members.required("ContactId")
        instanceID = try members.required("InstanceId")
        tagKeys = try members.required("TagKeys")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactId", contactID)
        writer.member("InstanceId", instanceID)
        writer.member("TagKeys", tagKeys)
        writer.endObject()
    }
}

/// The answer of UntagContact.
package struct UntagContactResponse: OperationResponse {
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
