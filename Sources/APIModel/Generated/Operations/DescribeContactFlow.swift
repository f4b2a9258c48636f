// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DescribeContactFlow.
package struct DescribeContactFlowRequest: OperationRequest {
    package typealias Response = DescribeContactFlowResponse

    package static var operation: Operation {
        .describeContactFlow
    }

    /// The instance.
    package let instanceID: String
    /// The flow; with `:$SAVED` behind it, the version that was last saved.
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

/// The answer of DescribeContactFlow.
package struct DescribeContactFlowResponse: OperationResponse {
    /// The flow.
    package let contactFlow: Wire.ContactFlow?

    /// Makes one of its members.
    package init(
        contactFlow: Wire.ContactFlow? = nil
    ) {
        self.contactFlow = contactFlow
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactFlow = try members.optional("ContactFlow")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactFlow", contactFlow)
        writer.endObject()
    }
}
