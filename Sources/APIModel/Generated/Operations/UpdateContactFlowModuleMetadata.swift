// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContactFlowModuleMetadata.
package struct UpdateContactFlowModuleMetadataRequest: OperationRequest {
    package typealias Response = UpdateContactFlowModuleMetadataResponse

    package static var operation: Operation {
        .updateContactFlowModuleMetadata
    }

    /// The instance.
    package let instanceID: String
    /// The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`.
    package let contactFlowModuleID: String
    /// The new name.
    package let name: String?
    /// The new description.
    package let description: String?
    /// Whether the module is in use or put away.
    package let state: Wire.ContactFlowModuleState?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowModuleID: String,
        name: String? = nil,
        description: String? = nil,
        state: Wire.ContactFlowModuleState? = nil
    ) {
        self.instanceID = instanceID
        self.contactFlowModuleID = contactFlowModuleID
        self.name = name
        self.description = description
        self.state = state
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowModuleID = try members.required("ContactFlowModuleId")
        name = try members.optional("Name")
        description = try members.optional("Description")
        state = try members.optional("State")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowModuleId", contactFlowModuleID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("State", state)
        writer.endObject()
    }
}

/// The answer of UpdateContactFlowModuleMetadata.
package struct UpdateContactFlowModuleMetadataResponse: OperationResponse {
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
