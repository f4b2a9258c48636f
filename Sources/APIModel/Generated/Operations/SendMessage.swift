// Generated from Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of SendMessage.
package struct SendMessageRequest: OperationRequest {
    package typealias Response = SendMessageResponse

    package static var operation: Operation {
        .sendMessage
    }

    /// The type of the content: text/plain, text/markdown, application/json or an answer to an
    /// interactive message.
    package let contentType: String
    /// The message; the most characters depend on its type.
    package let content: String
    /// A text of your choice that makes a repeated call harmless.
    package let clientToken: String?
    /// The connection token.
    package let connectionToken: String

    /// Makes one of its members.
    package init(
        contentType: String,
        content: String,
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
        content = try members.required("Content")
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

/// The answer of SendMessage.
package struct SendMessageResponse: OperationResponse {
    /// The id of the message in the transcript.
    package let id: String?
    /// When it came into the chat.
    package let absoluteTime: Int64?
    /// What has become of the message before it is shown.
    package let messageMetadata: Wire.MessageProcessingMetadata?

    /// Makes one of its members.
    package init(
        id: String? = nil,
        absoluteTime: Int64? = nil,
        messageMetadata: Wire.MessageProcessingMetadata? = nil
    ) {
        self.id = id
        self.absoluteTime = absoluteTime
        self.messageMetadata = messageMetadata
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        id = try members.optional("Id")
        absoluteTime = try members.optional("AbsoluteTime", .iso8601)
        messageMetadata = try members.optional("MessageMetadata")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("Id", id)
        writer.member("AbsoluteTime", absoluteTime, .iso8601)
        writer.member("MessageMetadata", messageMetadata)
        writer.endObject()
    }
}
