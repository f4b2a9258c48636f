// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListContactFlows.
package struct ListContactFlowsRequest: OperationRequest {
    package typealias Response = ListContactFlowsResponse

    package static var operation: Operation {
        .listContactFlows
    }

    /// The instance.
    package let instanceID: String
    /// The types of flow to list; all unless given.
    package let contactFlowTypes: [Wire.ContactFlowType]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// The most items of a page.
    package let maxResults: Int?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactFlowTypes: [Wire.ContactFlowType]? = nil,
        nextToken: String? = nil,
        maxResults: Int? = nil
    ) {
        self.instanceID = instanceID
        self.contactFlowTypes = contactFlowTypes
        self.nextToken = nextToken
        self.maxResults = maxResults
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactFlowTypes = try members.optional("ContactFlowTypes")
        nextToken = try members.optional("NextToken")
        maxResults = try members.optional("MaxResults")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactFlowTypes", contactFlowTypes)
        writer.member("NextToken", nextToken)
        writer.member("MaxResults", maxResults)
        writer.endObject()
    }
}

/// The answer of ListContactFlows.
package struct ListContactFlowsResponse: OperationResponse {
    /// The flows.
    package let contactFlowSummaryList: [Wire.ContactFlowSummary]?
    /// Where the next page begins; absent on the last.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        contactFlowSummaryList: [Wire.ContactFlowSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.contactFlowSummaryList = contactFlowSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactFlowSummaryList = try members.optional("ContactFlowSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactFlowSummaryList", contactFlowSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
