// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContactFlowContent.
package struct UpdateContactFlowContentRequest: OperationRequest {
    package typealias Response = UpdateContactFlowContentResponse

    package static var operation: Operation {
        .updateContactFlowContent
    }

    /// The instance.
    package let instanceID: String
    /// The flow.
    package let contactFlowID: String
    /// The new content in the flow language.
    package let content: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowID: String,
        content: String
    ) {
        self.instanceID = instanceID
        self.contactFlowID = contactFlowID
        self.content = content
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowID = try members.required("ContactFlowId")
        content = try members.required("Content")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowId", contactFlowID)
        writer.member("Content", content)
        writer.endObject()
    }
}

/// The answer of UpdateContactFlowContent.
package struct UpdateContactFlowContentResponse: OperationResponse {
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
