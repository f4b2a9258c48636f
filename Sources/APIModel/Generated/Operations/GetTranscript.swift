// Generated from Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of GetTranscript.
package struct GetTranscriptRequest: OperationRequest {
    package typealias Response = GetTranscriptResponse

    package static var operation: Operation {
        .getTranscript
    }

    /// A contact of the chat; its items only.
    package let contactID: String?
    /// The most items of a page.
    package let maxResults: Int?
    /// Where the next page begins, as the page before answered.
    package let nextToken: String?
    /// Whether to go to newer or to older items from the start.
    package let scanDirection: Wire.ScanDirection?
    /// Whether the items of a page go from old to new or from new to old.
    package let sortOrder: Wire.SortKey?
    /// Where to begin; that item is included.
    package let startPosition: Wire.StartPosition?
    /// The connection token.
    package let connectionToken: String

    /// Makes one of its members.
    package init(
        contactID: String? = nil,
        maxResults: Int? = nil,
        nextToken: String? = nil,
        scanDirection: Wire.ScanDirection? = nil,
        sortOrder: Wire.SortKey? = nil,
        startPosition: Wire.StartPosition? = nil,
        connectionToken: String
    ) {
        self.contactID = contactID
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.scanDirection = scanDirection
        self.sortOrder = sortOrder
        self.startPosition = startPosition
        self.connectionToken = connectionToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contactID = try members.optional("ContactId")
        maxResults = try members.optional("MaxResults")
        nextToken = try members.optional("NextToken")
        scanDirection = try members.optional("ScanDirection")
        sortOrder = try members.optional("SortOrder")
        startPosition = try members.optional("StartPosition")
        connectionToken = try members.required("ConnectionToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContactId", contactID)
        writer.member("MaxResults", maxResults)
        writer.member("NextToken", nextToken)
        writer.member("ScanDirection", scanDirection)
        writer.member("SortOrder", sortOrder)
        writer.member("StartPosition", startPosition)
        writer.member("ConnectionToken", connectionToken)
        writer.endObject()
    }
}

/// The answer of GetTranscript.
package struct GetTranscriptResponse: OperationResponse {
    /// The first contact of the chat.
    package let initialContactID: String?
    /// The items.
    package let transcript: [Wire.Item]?
    /// Where the next page begins; absent on the last.
    package let nextToken: String?

    /// Makes one of its members.
    package init(
        initialContactID: String? = nil,
        transcript: [Wire.Item]? = nil,
        nextToken: String? = nil
    ) {
        self.initialContactID = initialContactID
        self.transcript = transcript
        self.nextToken = nextToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        initialContactID = try members.optional("InitialContactId")
        transcript = try members.optional("Transcript")
        nextToken = try members.optional("NextToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InitialContactId", initialContactID)
        writer.member("Transcript", transcript)
        writer.member("NextToken", nextToken)
        writer.endObject()
    }
}
