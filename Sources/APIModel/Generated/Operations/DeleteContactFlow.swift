// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DeleteContactFlow.
package struct DeleteContactFlowRequest: OperationRequest {
    package typealias Response = DeleteContactFlowResponse

    package static var operation: Operation {
        .deleteContactFlow
    }

    /// The instance.
    package let instanceID: String
    /// The flow.
    package let contactFlowID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowID: String
    ) {
        self.instanceID = instanceID
        self.contactFlowID = contactFlowID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowID = try members.required("ContactFlowId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowId", contactFlowID)
        writer.endObject()
    }
}

/// The answer of DeleteContactFlow.
package struct DeleteContactFlowResponse: OperationResponse {
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
