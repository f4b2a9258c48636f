// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateQueueName.
package struct UpdateQueueNameRequest: OperationRequest {
    package typealias Response = UpdateQueueNameResponse

    package static var operation: Operation {
        .updateQueueName
    }

    /// The instance.
    package let instanceID: String
    /// The queue.
    package let queueID: String
    /// The new name.
    package let name: String?
    /// The new description.
    package let description: String?

    /// Makes one of its members.
    package init(
        instanceID: String,
        queueID: String,
        name: String? = nil,
        description: String? = nil
    ) {
        self.instanceID = instanceID
        self.queueID = queueID
        self.name = name
        self.description = description
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        queueID = try members.required("QueueId")
        name = try members.optional("Name")
        description = try members.optional("Description")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("QueueId", queueID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.endObject()
    }
}

/// The answer of UpdateQueueName.
package struct UpdateQueueNameResponse: OperationResponse {
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
