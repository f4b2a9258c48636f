// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListInstances.
package struct ListInstancesRequest: OperationRequest {
    package typealias Response = ListInstancesResponse

    package static var operation: Operation {
        .listInstances
    }

    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// The most items of a page.
    package let maxResults: Int?

    /// Makes one of its members.
    package init(
        nextToken: String? = nil,
        maxResults: Int? = nil
    ) {
        self.nextToken = nextToken
        self.maxResults = maxResults
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        nextToken = try members.optional("NextToken")
        maxResults = try members.optional("MaxResults")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("NextToken", nextToken)
        writer.member("MaxResults", maxResults)
        writer.endObject()
    }
}

/// The answer of ListInstances.
package struct ListInstancesResponse: OperationResponse {
    /// The instances.
    package let instanceSummaryList: [Wire.InstanceSummary]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        instanceSummaryList: [Wire.InstanceSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.instanceSummaryList = instanceSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceSummaryList = try members.optional("InstanceSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceSummaryList", instanceSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
