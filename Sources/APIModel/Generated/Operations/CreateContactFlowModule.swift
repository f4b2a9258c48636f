// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreateContactFlowModule.
package struct CreateContactFlowModuleRequest: OperationRequest {
    package typealias Response = CreateContactFlowModuleResponse

    package static var operation: Operation {
        .createContactFlowModule
    }

    /// The instance.
    package let instanceID: String
    /// The name.
    package let name: String
    /// The description.
    package let description: String?
    /// The content in the flow language, with its `Settings`.
    package let content: String
    /// The tags.
    package let tags: [String: String]?
    /// Makes repeats of the call answer the same module.
    package let clientToken: String?
    /// The schema of what the module takes and gives, as JSON text.
    package let settings: String?
    /// Whether others than flows may run the module.
    package let externalInvocationConfiguration: Wire.ExternalInvocationConfiguration?

    /// Makes one of its members.
    package init(
        instanceID: String,
        name: String,
        description: String? = nil,
        content: String,
        tags: [String: String]? = nil,
        clientToken: String? = nil,
        settings: String? = nil,
        externalInvocationConfiguration: Wire.ExternalInvocationConfiguration? = nil
    ) {
        self.instanceID = instanceID
        self.name = name
        self.description = description
        self.content = content
        self.tags = tags
        self.clientToken = clientToken
        self.settings = settings
        self.externalInvocationConfiguration = externalInvocationConfiguration
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        name = try members.required("Name")
        description = try members.optional("Description")
        content = try members.required("Content")
        tags = try members.optional("Tags")
        clientToken = try members.optional("ClientToken")
        settings = try members.optional("Settings")
        externalInvocationConfiguration = try members.optional("ExternalInvocationConfiguration")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("Content", content)
        writer.member("Tags", tags)
        writer.member("ClientToken", clientToken)
        writer.member("Settings", settings)
        writer.member("ExternalInvocationConfiguration", externalInvocationConfiguration)
        writer.endObject()
    }
}

/// The answer of CreateContactFlowModule.
package struct CreateContactFlowModuleResponse: OperationResponse {
    /// The new module.
    package let id: String?
    /// The resource name of the new module.
    package let arn: String?

    /// Makes one of its members.
    package init(
        id: String? = nil,
        arn: String? = nil
    ) {
        self.id = id
        self.arn = arn
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        id = try members.optional("Id")
        arn = try members.optional("Arn")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Id", id)
        writer.member("Arn", arn)
        writer.endObject()
    }
}
