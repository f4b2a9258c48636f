// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of SearchContacts.
package struct SearchContactsRequest: OperationRequest {
    package typealias Response = SearchContactsResponse

    package static var operation: Operation {
        .searchContacts
    }

    /// The instance.
    package let instanceID: String
    /// The span of time to look in.
    package let timeRange: Wire.SearchContactsTimeRange
    /// What contacts must have to be found.
    package let searchCriteria: Wire.SearchCriteria?
    /// The most items of a page.
    package let maxResults: Int?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// The order of what is found.
    package let sort: Wire.Sort?

    /// Makes one of its members.
    package init(
        instanceID: String,
        timeRange: Wire.SearchContactsTimeRange,
        searchCriteria: Wire.SearchCriteria? = nil,
        maxResults: Int? = nil,
        nextToken: String? = nil,
        sort: Wire.Sort? = nil
    ) {
        self.instanceID = instanceID
        self.timeRange = timeRange
        self.searchCriteria = searchCriteria
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.sort = sort
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        timeRange = try members.required("TimeRange")
        searchCriteria = try members.optional("SearchCriteria")
        maxResults = try members.optional("MaxResults")
        nextToken = try members.optional("NextToken")
        sort = try members.optional("Sort")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("TimeRange", timeRange)
        writer.member("SearchCriteria", searchCriteria)
        writer.member("MaxResults", maxResults)
        writer.member("NextToken", nextToken)
        writer.member("Sort", sort)
        writer.endObject()
    }
}

/// The answer of SearchContacts.
package struct SearchContactsResponse: OperationResponse {
    /// The contacts that were found.
    package let contacts: [Wire.ContactSearchSummary]
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// How many there are on all pages.
    package let totalCount: Int?

    /// Makes one of its members.
    package init(
        contacts: [Wire.ContactSearchSummary],
        nextToken: String? = nil,
        totalCount: Int? = nil
    ) {
        self.contacts = contacts
        self.nextToken = nextToken
        self.totalCount = totalCount
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contacts = try members.required("Contacts")
        nextToken = try members.optional("NextToken")
        totalCount = try members.optional("TotalCount")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Contacts", contacts)
        writer.member("NextToken", nextToken)
        writer.member("TotalCount", totalCount)
        writer.endObject()
    }
}
