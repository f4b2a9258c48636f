// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListQueues.
package struct ListQueuesRequest: OperationRequest {
    package typealias Response = ListQueuesResponse

    package static var operation: Operation {
        .listQueues
    }

    /// The instance.
    package let instanceID: String
    /// The types of queue to list; all unless given.
    package let queueTypes: [Wire.QueueType]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// The most items of a page.
    package let maxResults: Int?

    /// Makes one of its members.
    package init(
        instanceID: String,
        queueTypes: [Wire.QueueType]? = nil,
        nextToken: String? = nil,
        maxResults: Int? = nil
    ) {
        self.instanceID = instanceID
        self.queueTypes = queueTypes
        self.nextToken = nextToken
        self.maxResults = maxResults
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        queueTypes = try members.optional("QueueTypes")
        nextToken = try members.optional("NextToken")
        maxResults = try members.optional("MaxResults")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("QueueTypes", queueTypes)
        writer.member("NextToken", nextToken)
        writer.member("MaxResults", maxResults)
        writer.endObject()
    }
}

/// The answer of ListQueues.
package struct ListQueuesResponse: OperationResponse {
    /// The queues.
    package let queueSummaryList: [Wire.QueueSummary]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        queueSummaryList: [Wire.QueueSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.queueSummaryList = queueSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        queueSummaryList = try members.optional("QueueSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("QueueSummaryList", queueSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
