// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of ListContactFlowModules.
package struct ListContactFlowModulesRequest: OperationRequest {
    package typealias Response = ListContactFlowModulesResponse

    package static var operation: Operation {
        .listContactFlowModules
    }

    /// The instance.
    package let instanceID: String
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// The most items of a page.
    package let maxResults: Int?
    /// The state of the modules to list; all unless given.
    package let contactFlowModuleState: Wire.ContactFlowModuleState?

    /// Makes one of its members.
    package init(
        instanceID: String,
        nextToken: String? = nil,
        maxResults: Int? = nil,
        contactFlowModuleState: Wire.ContactFlowModuleState? = nil
    ) {
        self.instanceID = instanceID
        self.nextToken = nextToken
        self.maxResults = maxResults
        self.contactFlowModuleState = contactFlowModuleState
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        nextToken = try members.optional("NextToken")
        maxResults = try members.optional("MaxResults")
        contactFlowModuleState = try members.optional("ContactFlowModuleState")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("NextToken", nextToken)
        writer.member("MaxResults", maxResults)
        writer.member("ContactFlowModuleState", contactFlowModuleState)
        writer.endObject()
    }
}

/// The answer of ListContactFlowModules.
package struct ListContactFlowModulesResponse: OperationResponse {
    /// The modules of this page.
    package let contactFlowModulesSummaryList: [Wire.ContactFlowModuleSummary]?
    /// Where the next page begins; absent on the last one.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        contactFlowModulesSummaryList: [Wire.ContactFlowModuleSummary]? = nil,
        nextToken: String? = nil
    ) {
        self.contactFlowModulesSummaryList = contactFlowModulesSummaryList
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactFlowModulesSummaryList = try members.optional("ContactFlowModulesSummaryList")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactFlowModulesSummaryList", contactFlowModulesSummaryList)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
