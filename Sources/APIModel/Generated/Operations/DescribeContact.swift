// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DescribeContact.
package struct DescribeContactRequest: OperationRequest {
    package typealias Response = DescribeContactResponse

    package static var operation: Operation {
        .describeContact
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.endObject()
    }
}

/// The answer of DescribeContact.
package struct DescribeContactResponse: OperationResponse {
    /// The contact.
    package let contact: Wire.Contact?

    /// Makes one of its members.
    package init(
        contact: Wire.Contact? = nil
    ) {
        self.contact = contact
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contact = try members.optional("Contact")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Contact", contact)
        writer.endObject()
    }
}
