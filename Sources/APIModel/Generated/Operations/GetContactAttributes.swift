// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of GetContactAttributes.
package struct GetContactAttributesRequest: OperationRequest {
    package typealias Response = GetContactAttributesResponse

    package static var operation: Operation {
        .getContactAttributes
    }

    /// The instance.
    package let instanceID: String
    /// The first contact of the chat.
    package let initialContactID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        initialContactID: String
    ) {
        self.instanceID = instanceID
        self.initialContactID = initialContactID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        initialContactID = try members.required("InitialContactId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("InitialContactId", initialContactID)
        writer.endObject()
    }
}

/// The answer of GetContactAttributes.
package struct GetContactAttributesResponse: OperationResponse {
    /// The attributes by name.
    package let attributes: [String: String]?

    /// Makes one of its members.
    package init(
        attributes: [String: String]? = nil
    ) {
        self.attributes = attributes
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        attributes = try members.optional("Attributes")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Attributes", attributes)
        writer.endObject()
    }
}
