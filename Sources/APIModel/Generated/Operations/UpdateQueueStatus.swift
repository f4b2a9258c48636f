// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateQueueStatus.
package struct UpdateQueueStatusRequest: OperationRequest {
    package typealias Response = UpdateQueueStatusResponse

    package static var operation: Operation {
        .updateQueueStatus
    }

    /// The instance.
    package let instanceID: String
    /// The queue.
    package let queueID: String
    /// Whether it takes contacts.
    package let status: Wire.QueueStatus

    /// Makes one of its members.
    package init(
        instanceID: String,
        queueID: String,
        status: Wire.QueueStatus
    ) {
        self.instanceID = instanceID
        self.queueID = queueID
        self.status = status
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        queueID = try members.required("QueueId")
        status = try members.required("Status")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("QueueId", queueID)
        writer.member("Status", status)
        writer.endObject()
    }
}

/// The answer of UpdateQueueStatus.
package struct UpdateQueueStatusResponse: OperationResponse {
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
