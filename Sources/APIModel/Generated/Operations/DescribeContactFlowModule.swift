// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DescribeContactFlowModule.
package struct DescribeContactFlowModuleRequest: OperationRequest {
    package typealias Response = DescribeContactFlowModuleResponse

    package static var operation: Operation {
        .describeContactFlowModule
    }

    /// The instance.
    package let instanceID: String
    /// The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`.
    package let contactFlowModuleID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowModuleID: String
    ) {
        self.instanceID = instanceID
        self.contactFlowModuleID = contactFlowModuleID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowModuleID = try members.required("ContactFlowModuleId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowModuleId", contactFlowModuleID)
        writer.endObject()
    }
}

/// The answer of DescribeContactFlowModule.
package struct DescribeContactFlowModuleResponse: OperationResponse {
    /// The module.
    package let contactFlowModule: Wire.ContactFlowModule?

    /// Makes one of its members.
    package init(
        contactFlowModule: Wire.ContactFlowModule? = nil
    ) {
        self.contactFlowModule = contactFlowModule
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactFlowModule = try members.optional("ContactFlowModule")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactFlowModule", contactFlowModule)
        writer.endObject()
    }
}
