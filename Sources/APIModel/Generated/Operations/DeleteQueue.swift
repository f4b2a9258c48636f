// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DeleteQueue.
package struct DeleteQueueRequest: OperationRequest {
    package typealias Response = DeleteQueueResponse

    package static var operation: Operation {
        .deleteQueue
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

/// The answer of DeleteQueue.
package struct DeleteQueueResponse: OperationResponse {
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
