// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListHoursOfOperations.
package struct ListHoursOfOperationsRequest: OperationRequest {
    package typealias Response = ListHoursOfOperationsResponse

    package static var operation: Operation {
        .listHoursOfOperations
    }

    /// The instance.
    package let instanceID: String
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// The most items of a page.
    package let maxResults: Int?

    /// Makes one of its members.
    package init(
        instanceID: String,
        nextToken: String? = nil,
        maxResults: Int? = nil
    ) {
        self.instanceID = instanceID
        self.nextToken = nextToken
        self.maxResults = maxResults
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        nextToken = try members.optional("NextToken")
        maxResults = try members.optional("MaxResults")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("NextToken", nextToken)
        writer.member("MaxResults", maxResults)
        writer.endObject()
    }
}

/// The answer of ListHoursOfOperations.
package struct ListHoursOfOperationsResponse: OperationResponse {
    /// The hours of operation.
    package let hoursOfOperationSummaryList: [Wire.HoursOfOperationSummary]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        hoursOfOperationSummaryList: [Wire.HoursOfOperationSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.hoursOfOperationSummaryList = hoursOfOperationSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        hoursOfOperationSummaryList = try members.optional("HoursOfOperationSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("HoursOfOperationSummaryList", hoursOfOperationSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
