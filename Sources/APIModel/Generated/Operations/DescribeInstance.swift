// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DescribeInstance.
package struct DescribeInstanceRequest: OperationRequest {
    package typealias Response = DescribeInstanceResponse

    package static var operation: Operation {
        .describeInstance
    }

    /// The instance.
    package let instanceID: String

    /// Makes one of its members.
    package init(
        instanceID: String
    ) {
        self.instanceID = instanceID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.endObject()
    }
}

/// The answer of DescribeInstance.
package struct DescribeInstanceResponse: OperationResponse {
    /// The instance.
    package let instance: Wire.Instance?

    /// Makes one of its members.
    package init(
        instance: Wire.Instance? = nil
    ) {
        self.instance = instance
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instance = try members.optional("Instance")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Instance", instance)
        writer.endObject()
    }
}
