// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContactAttributes.
package struct UpdateContactAttributesRequest: OperationRequest {
    package typealias Response = UpdateContactAttributesResponse

    package static var operation: Operation {
        .updateContactAttributes
    }

    /// The first contact of the chat.
    package let initialContactID: String
    /// The instance.
    package let instanceID: String
    /// The attributes to be set.
    package let attributes: [String: String]

    /// Makes one of its members.
    package init(
        initialContactID: String,
        instanceID: String,
        attributes: [String: String]
    ) {
        self.initialContactID = initialContactID
        self.instanceID = instanceID
        self.attributes = attributes
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        initialContactID = try members.required("InitialContactId")
        instanceID = try members.required("InstanceId")
        attributes = try members.required("Attributes")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InitialContactId", initialContactID)
        writer.member("InstanceId", instanceID)
        writer.member("Attributes", attributes)
        writer.endObject()
    }
}

/// The answer of UpdateContactAttributes.
package struct UpdateContactAttributesResponse: OperationResponse {
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
