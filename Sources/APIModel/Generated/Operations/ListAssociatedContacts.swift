// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListAssociatedContacts.
package struct ListAssociatedContactsRequest: OperationRequest {
    package typealias Response = ListAssociatedContactsResponse

    package static var operation: Operation {
        .listAssociatedContacts
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String
    /// The most items of a page.
    package let maxResults: Int?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String,
        maxResults: Int? = nil,
        nextToken: String? = nil
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
        self.maxResults = maxResults
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
        maxResults = try members.optional("MaxResults")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.member("MaxResults", maxResults)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}

/// The answer of ListAssociatedContacts.
package struct ListAssociatedContactsResponse: OperationResponse {
    /// The contacts.
    package let contactSummaryList: [Wire.AssociatedContactSummary]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        contactSummaryList: [Wire.AssociatedContactSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.contactSummaryList = contactSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactSummaryList = try members.optional("ContactSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactSummaryList", contactSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
