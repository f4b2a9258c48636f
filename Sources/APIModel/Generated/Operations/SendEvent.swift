// Generated from Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of SendEvent.
package struct SendEventRequest: OperationRequest {
    package typealias Response = SendEventResponse

    package static var operation: Operation {
        .sendEvent
    }

    /// What happened: typing, message delivered, message read, or connection acknowledged.
    package let contentType: String
    /// For a receipt, JSON that names the message.
    package let content: String?
    /// A text of your choice that makes a repeated call harmless.
    package let clientToken: String?
    /// The connection token.
    package let connectionToken: String

    /// Makes one of its members.
    package init(
        contentType: String,
        content: String? = nil,
        clientToken: String? = nil,
        connectionToken: String
    ) {
        self.contentType = contentType
        self.content = content
        self.clientToken = clientToken
        self.connectionToken = connectionToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        contentType = try members.required("ContentType")
        content = try members.optional("Content")
        clientToken = try members.optional("ClientToken")
        connectionToken = try members.required("ConnectionToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContentType", contentType)
        writer.member("Content", content)
        writer.member("ClientToken", clientToken)
        writer.member("ConnectionToken", connectionToken)
        writer.endObject()
    }
}

/// The answer of SendEvent.
package struct SendEventResponse: OperationResponse {
    /// The id of the event.
    package let id: String?
    /// When it came into the chat.
    package let absoluteTime: Int64?

    /// Makes one of its members.
    package init(
        id: String? = nil,
        absoluteTime: Int64? = nil
    ) {
        self.id = id
        self.absoluteTime = absoluteTime
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        id = try members.optional("Id")
        absoluteTime = try members.optional("AbsoluteTime", .iso8601)
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Id", id)
        writer.member("AbsoluteTime", absoluteTime, .iso8601)
        writer.endObject()
    }
}
