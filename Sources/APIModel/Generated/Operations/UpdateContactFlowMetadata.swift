// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContactFlowMetadata.
package struct UpdateContactFlowMetadataRequest: OperationRequest {
    package typealias Response = UpdateContactFlowMetadataResponse

    package static var operation: Operation {
        .updateContactFlowMetadata
    }

    /// The instance.
    package let instanceID: String
    /// The flow.
    package let contactFlowID: String
    /// The name.
    package let name: String?
    /// The description.
    package let description: String?
    /// Whether the flow is in use or put away.
    package let contactFlowState: Wire.ContactFlowState?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowID: String,
        name: String? = nil,
        description: String? = nil,
        contactFlowState: Wire.ContactFlowState? = nil
    ) {
        self.instanceID = instanceID
        self.contactFlowID = contactFlowID
        self.name = name
        self.description = description
        self.contactFlowState = contactFlowState
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowID = try members.required("ContactFlowId")
        name = try members.optional("Name")
        description = try members.optional("Description")
        contactFlowState = try members.optional("ContactFlowState")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowId", contactFlowID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("ContactFlowState", contactFlowState)
        writer.endObject()
    }
}

/// The answer of UpdateContactFlowMetadata.
package struct UpdateContactFlowMetadataResponse: OperationResponse {
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
