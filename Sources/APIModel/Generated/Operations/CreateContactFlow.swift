// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreateContactFlow.
package struct CreateContactFlowRequest: OperationRequest {
    package typealias Response = CreateContactFlowResponse

    package static var operation: Operation {
        .createContactFlow
    }

    /// The instance.
    package let instanceID: String
    /// The name.
    package let name: String
    /// What the flow is for.
    package let type: Wire.ContactFlowType
    /// The description.
    package let description: String?
    /// The content in the flow language.
    package let content: String
    /// Whether it is published; it is unless given.
    package let status: Wire.ContactFlowStatus?
    /// The tags.
    package let tags: [String: String]?

    /// Makes one of its members.
    package init(
        instanceID: String,
        name: String,
        type: Wire.ContactFlowType,
        description: String? = nil,
        content: String,
        status: Wire.ContactFlowStatus? = nil,
        tags: [String: String]? = nil
    ) {
        self.instanceID = instanceID
        self.name = name
        self.type = type
        self.description = description
        self.content = content
        self.status = status
        self.tags = tags
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        name = try members.required("Name")
        type = try members.required("Type")
        description = try members.optional("Description")
        content = try members.required("Content")
        status = try members.optional("Status")
        tags = try members.optional("Tags")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("Name", name)
        writer.member("Type", type)
        writer.member("Description", description)
        writer.member("Content", content)
        writer.member("Status", status)
        writer.member("Tags", tags)
        writer.endObject()
    }
}

/// The answer of CreateContactFlow.
package struct CreateContactFlowResponse: OperationResponse {
    /// The new flow.
    package let contactFlowID: String?
    /// The resource name of the new flow.
    package let contactFlowARN: String?
    /// The SHA-256 of the content, in hexadecimal.
    package let flowContentSha256: String?

    /// Makes one of its members.
    package init(
        contactFlowID: String? = nil,
        contactFlowARN: String? = nil,
        flowContentSha256: String? = nil
    ) {
        self.contactFlowID = contactFlowID
        self.contactFlowARN = contactFlowARN
        self.flowContentSha256 = flowContentSha256
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactFlowID = try members.optional("ContactFlowId")
        contactFlowARN = try members.optional("ContactFlowArn")
        flowContentSha256 = try members.optional("FlowContentSha256")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactFlowId", contactFlowID)
        writer.member("ContactFlowArn", contactFlowARN)
        writer.member("FlowContentSha256", flowContentSha256)
        writer.endObject()
    }
}
