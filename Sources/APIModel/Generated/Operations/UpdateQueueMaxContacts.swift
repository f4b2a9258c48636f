// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateQueueMaxContacts.
package struct UpdateQueueMaxContactsRequest: OperationRequest {
    package typealias Response = UpdateQueueMaxContactsResponse

    package static var operation: Operation {
        .updateQueueMaxContacts
    }

    /// The instance.
    package let instanceID: String
    /// The queue.
    package let queueID: String
    /// The most contacts that may wait; the instance's own limit unless given.
    package let maxContacts: Int?

    /// Makes one of its members.
    package init(
        instanceID: String,
        queueID: String,
        maxContacts: Int? = nil
    ) {
        self.instanceID = instanceID
        self.queueID = queueID
        self.maxContacts = maxContacts
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        queueID = try members.required("QueueId")
        maxContacts = try members.optional("MaxContacts")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("QueueId", queueID)
        writer.member("MaxContacts", maxContacts)
        writer.endObject()
    }
}

/// The answer of UpdateQueueMaxContacts.
package struct UpdateQueueMaxContactsResponse: OperationResponse {
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
