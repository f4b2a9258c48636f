// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DescribeQueue.
package struct DescribeQueueRequest: OperationRequest {
    package typealias Response = DescribeQueueResponse

    package static var operation: Operation {
        .describeQueue
    }

    /// The instance.
    package let instanceID: String
    /// The queue.
    package let queueID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        queueID: String
    ) {
        self.instanceID = instanceID
        self.queueID = queueID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        queueID = try members.required("QueueId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("QueueId", queueID)
        writer.endObject()
    }
}

/// The answer of DescribeQueue.
package struct DescribeQueueResponse: OperationResponse {
    /// The queue.
    package let queue: Wire.Queue?

    /// Makes one of its members.
    package init(
        queue: Wire.Queue? = nil
    ) {
        self.queue = queue
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        queue = try members.optional("Queue")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Queue", queue)
        writer.endObject()
    }
}
