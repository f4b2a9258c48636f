// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContactFlowName.
package struct UpdateContactFlowNameRequest: OperationRequest {
    package typealias Response = UpdateContactFlowNameResponse

    package static var operation: Operation {
        .updateContactFlowName
    }

    /// The instance.
    package let instanceID: String
    /// The flow.
    package let contactFlowID: String
    /// The name.
    package let name: String?
    /// The description.
    package let description: String?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowID: String,
        name: String? = nil,
        description: String? = nil
    ) {
        self.instanceID = instanceID
        self.contactFlowID = contactFlowID
        self.name = name
        self.description = description
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowID = try members.required("ContactFlowId")
        name = try members.optional("Name")
        description = try members.optional("Description")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowId", contactFlowID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.endObject()
    }
}

/// The answer of UpdateContactFlowName.
package struct UpdateContactFlowNameResponse: OperationResponse {
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
