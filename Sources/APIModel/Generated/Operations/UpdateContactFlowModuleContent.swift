// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContactFlowModuleContent.
package struct UpdateContactFlowModuleContentRequest: OperationRequest {
    package typealias Response = UpdateContactFlowModuleContentResponse

    package static var operation: Operation {
        .updateContactFlowModuleContent
    }

    /// The instance.
    package let instanceID: String
    /// The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`.
    package let contactFlowModuleID: String
    /// The content in the flow language.
    package let content: String?
    /// The schema of what the module takes and gives, as JSON text.
    package let settings: String?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowModuleID: String,
        content: String? = nil,
        settings: String? = nil
    ) {
        self.instanceID = instanceID
        self.contactFlowModuleID = contactFlowModuleID
        self.content = content
        self.settings = settings
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowModuleID = try members.required("ContactFlowModuleId")
        content = try members.optional("Content")
        settings = try members.optional("Settings")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowModuleId", contactFlowModuleID)
        writer.member("Content", content)
        writer.member("Settings", settings)
        writer.endObject()
    }
}

/// The answer of UpdateContactFlowModuleContent.
package struct UpdateContactFlowModuleContentResponse: OperationResponse {
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
