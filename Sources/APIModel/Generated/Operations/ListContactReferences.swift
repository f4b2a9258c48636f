// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListContactReferences.
package struct ListContactReferencesRequest: OperationRequest {
    package typealias Response = ListContactReferencesResponse

    package static var operation: Operation {
        .listContactReferences
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String
    /// The types of reference to list.
    package let referenceTypes: [Wire.ReferenceType]
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String,
        referenceTypes: [Wire.ReferenceType],
        nextToken: String? = nil
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
        self.referenceTypes = referenceTypes
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
        referenceTypes = try members.required("ReferenceTypes")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.member("ReferenceTypes", referenceTypes)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}

/// The answer of ListContactReferences.
package struct ListContactReferencesResponse: OperationResponse {
    /// The references.
    package let referenceSummaryList: [Wire.ReferenceSummary]?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        referenceSummaryList: [Wire.ReferenceSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.referenceSummaryList = referenceSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        referenceSummaryList = try members.optional("ReferenceSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ReferenceSummaryList", referenceSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
