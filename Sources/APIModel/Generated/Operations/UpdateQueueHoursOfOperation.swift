// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateQueueHoursOfOperation.
package struct UpdateQueueHoursOfOperationRequest: OperationRequest {
    package typealias Response = UpdateQueueHoursOfOperationResponse

    package static var operation: Operation {
        .updateQueueHoursOfOperation
    }

    /// The instance.
    package let instanceID: String
    /// The queue.
    package let queueID: String
    /// The hours in which it is open.
    package let hoursOfOperationID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        queueID: String,
        hoursOfOperationID: String
    ) {
        self.instanceID = instanceID
        self.queueID = queueID
        self.hoursOfOperationID = hoursOfOperationID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        queueID = try members.required("QueueId")
        hoursOfOperationID = try members.required("HoursOfOperationId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("QueueId", queueID)
        writer.member("HoursOfOperationId", hoursOfOperationID)
        writer.endObject()
    }
}

/// The answer of UpdateQueueHoursOfOperation.
package struct UpdateQueueHoursOfOperationResponse: OperationResponse {
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
