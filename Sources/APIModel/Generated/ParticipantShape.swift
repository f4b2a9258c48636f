// Generated from Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

/// The shapes of the Amazon Connect Participant Service.
enum ParticipantShape {
    static let createParticipantConnectionRequest: Shape = Shape(
        "CreateParticipantConnectionRequest",
        .structure(members: [
            Member(
                "Type", { ParticipantShape.connectionTypeList },
                documentation: "What is asked for."),
            Member(
                "ParticipantToken", { ParticipantShape.participantToken }, isRequired: true, location: .header("X-Amz-Bearer"),
                documentation: "The participant token."),
            Member(
                "ConnectParticipant", { ParticipantShape.bool },
                documentation: "Whether the participant counts as present without a socket."),
        ])
    )

    static let connectionTypeList: Shape = Shape(
        "ConnectionTypeList",
        .list(element: { ParticipantShape.connectionType }, count: Shape.Limit(min: 1))
    )

    static let connectionType: Shape = Shape(
        "ConnectionType",
        .string(values: ["WEBSOCKET", "CONNECTION_CREDENTIALS", "WEBRTC_CONNECTION"])
    )

    static let participantToken: Shape = Shape(
        "ParticipantToken",
        .string(length: Shape.Limit(min: 1, max: 1000)),
        isSensitive: true
    )

    static let bool: Shape = Shape(
        "Bool",
        .boolean
    )

    static let createParticipantConnectionResponse: Shape = Shape(
        "CreateParticipantConnectionResponse",
        .structure(members: [
            Member(
                "Websocket", { ParticipantShape.websocket },
                documentation: "The socket, where asked for."),
            Member(
                "ConnectionCredentials", { ParticipantShape.connectionCredentials },
                documentation: "The connection token, where asked for."),
        ])
    )

    static let websocket: Shape = Shape(
        "Websocket",
        .structure(members: [
            Member(
                "Url", { ParticipantShape.preSignedConnectionURL },
                documentation: "The address."),
            Member(
                "ConnectionExpiry", { ParticipantShape.iso8601Datetime },
                documentation: "When the address ends."),
        ]),
        documentation: "The address of a socket and how long it may be used."
    )

    static let preSignedConnectionURL: Shape = Shape(
        "PreSignedConnectionUrl",
        .string(length: Shape.Limit(min: 1, max: 2000))
    )

    static let iso8601Datetime: Shape = Shape(
        "ISO8601Datetime",
        .timestamp(.iso8601)
    )

    static let connectionCredentials: Shape = Shape(
        "ConnectionCredentials",
        .structure(members: [
            Member(
                "ConnectionToken", { ParticipantShape.participantToken },
                documentation: "The connection token."),
            Member(
                "Expiry", { ParticipantShape.iso8601Datetime },
                documentation: "When the token ends."),
        ]),
        documentation: "A connection token and how long it may be used."
    )

    static let sendMessageRequest: Shape = Shape(
        "SendMessageRequest",
        .structure(members: [
            Member(
                "ContentType", { ParticipantShape.chatContentType }, isRequired: true,
                documentation: "The type of the content: text/plain, text/markdown, application/json or an answer to an interactive message."),
            Member(
                "Content", { ParticipantShape.chatContent }, isRequired: true,
                documentation: "The message; the most characters depend on its type."),
            Member(
                "ClientToken", { ParticipantShape.clientToken }, isIdempotencyToken: true,
                documentation: "A text of your choice that makes a repeated call harmless."),
            Member(
                "ConnectionToken", { ParticipantShape.participantToken }, isRequired: true, location: .header("X-Amz-Bearer"),
                documentation: "The connection token."),
        ])
    )

    static let chatContentType: Shape = Shape(
        "ChatContentType",
        .string(length: Shape.Limit(min: 1, max: 100))
    )

    static let chatContent: Shape = Shape(
        "ChatContent",
        .string(length: Shape.Limit(min: 1, max: 16384)),
        isSensitive: true
    )

    static let clientToken: Shape = Shape(
        "ClientToken",
        .string(length: Shape.Limit(max: 500))
    )

    static let sendMessageResponse: Shape = Shape(
        "SendMessageResponse",
        .structure(members: [
            Member(
                "Id", { ParticipantShape.chatItemID },
                documentation: "The id of the message in the transcript."),
            Member(
                "AbsoluteTime", { ParticipantShape.instant },
                documentation: "When it came into the chat."),
            Member(
                "MessageMetadata", { ParticipantShape.messageProcessingMetadata },
                documentation: "What has become of the message before it is shown."),
        ])
    )

    static let chatItemID: Shape = Shape(
        "ChatItemId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let instant: Shape = Shape(
        "Instant",
        .timestamp(.iso8601)
    )

    static let messageProcessingMetadata: Shape = Shape(
        "MessageProcessingMetadata",
        .structure(members: [
            Member(
                "MessageProcessingStatus", { ParticipantShape.messageProcessingStatus },
                documentation: "Whether a message is being processed or was held back."),
        ]),
        documentation: "What has become of a message before it is shown."
    )

    static let messageProcessingStatus: Shape = Shape(
        "MessageProcessingStatus",
        .string(values: ["PROCESSING", "FAILED", "REJECTED"])
    )

    static let sendEventRequest: Shape = Shape(
        "SendEventRequest",
        .structure(members: [
            Member(
                "ContentType", { ParticipantShape.chatContentType }, isRequired: true,
                documentation: "What happened: typing, message delivered, message read, or connection acknowledged."),
            Member(
                "Content", { ParticipantShape.eventContent },
                documentation: "For a receipt, JSON that names the message."),
            Member(
                "ClientToken", { ParticipantShape.clientToken }, isIdempotencyToken: true,
                documentation: "A text of your choice that makes a repeated call harmless."),
            Member(
                "ConnectionToken", { ParticipantShape.participantToken }, isRequired: true, location: .header("X-Amz-Bearer"),
                documentation: "The connection token."),
        ])
    )

    static let eventContent: Shape = Shape(
        "EventContent",
        .string(length: Shape.Limit(min: 0, max: 16384)),
        isSensitive: true
    )

    static let sendEventResponse: Shape = Shape(
        "SendEventResponse",
        .structure(members: [
            Member(
                "Id", { ParticipantShape.chatItemID },
                documentation: "The id of the event."),
            Member(
                "AbsoluteTime", { ParticipantShape.instant },
                documentation: "When it came into the chat."),
        ])
    )

    static let getTranscriptRequest: Shape = Shape(
        "GetTranscriptRequest",
        .structure(members: [
            Member(
                "ContactId", { ParticipantShape.contactID },
                documentation: "A contact of the chat; its items only."),
            Member(
                "MaxResults", { ParticipantShape.maxResults },
                documentation: "The most items of a page."),
            Member(
                "NextToken", { ParticipantShape.nextToken },
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "ScanDirection", { ParticipantShape.scanDirection },
                documentation: "Whether to go to newer or to older items from the start."),
            Member(
                "SortOrder", { ParticipantShape.sortKey },
                documentation: "Whether the items of a page go from old to new or from new to old."),
            Member(
                "StartPosition", { ParticipantShape.startPosition },
                documentation: "Where to begin; that item is included."),
            Member(
                "ConnectionToken", { ParticipantShape.participantToken }, isRequired: true, location: .header("X-Amz-Bearer"),
                documentation: "The connection token."),
        ])
    )

    static let contactID: Shape = Shape(
        "ContactId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let maxResults: Shape = Shape(
        "MaxResults",
        .integer(range: Shape.Limit(min: 0, max: 100))
    )

    static let nextToken: Shape = Shape(
        "NextToken",
        .string(length: Shape.Limit(min: 1, max: 1000))
    )

    static let scanDirection: Shape = Shape(
        "ScanDirection",
        .string(values: ["FORWARD", "BACKWARD"])
    )

    static let sortKey: Shape = Shape(
        "SortKey",
        .string(values: ["DESCENDING", "ASCENDING"])
    )

    static let startPosition: Shape = Shape(
        "StartPosition",
        .structure(members: [
            Member(
                "Id", { ParticipantShape.chatItemID },
                documentation: "The item with this id."),
            Member(
                "AbsoluteTime", { ParticipantShape.instant },
                documentation: "The item at this time."),
            Member(
                "MostRecent", { ParticipantShape.mostRecent },
                documentation: "The item with this number, counted from the newest."),
        ]),
        documentation: "Where in a transcript to begin; one of its members is set."
    )

    static let mostRecent: Shape = Shape(
        "MostRecent",
        .integer(range: Shape.Limit(min: 0, max: 100))
    )

    static let getTranscriptResponse: Shape = Shape(
        "GetTranscriptResponse",
        .structure(members: [
            Member(
                "InitialContactId", { ParticipantShape.contactID },
                documentation: "The first contact of the chat."),
            Member(
                "Transcript", { ParticipantShape.transcript },
                documentation: "The items."),
            Member(
                "NextToken", { ParticipantShape.nextToken },
                documentation: "Where the next page begins; absent on the last."),
        ])
    )

    static let transcript: Shape = Shape(
        "Transcript",
        .list(element: { ParticipantShape.item })
    )

    static let item: Shape = Shape(
        "Item",
        .structure(members: [
            Member(
                "AbsoluteTime", { ParticipantShape.instant },
                documentation: "When it came into the chat."),
            Member(
                "Content", { ParticipantShape.chatContent },
                documentation: "The text of a message, or the detail of an event."),
            Member(
                "ContentType", { ParticipantShape.chatContentType },
                documentation: "The type of the content or of the event."),
            Member(
                "Id", { ParticipantShape.chatItemID },
                documentation: "The id of the item."),
            Member(
                "Type", { ParticipantShape.chatItemType },
                documentation: "What kind of item it is."),
            Member(
                "ParticipantId", { ParticipantShape.participantID },
                documentation: "Who sent it."),
            Member(
                "DisplayName", { ParticipantShape.displayName },
                documentation: "The name under which the participant appears."),
            Member(
                "ParticipantRole", { ParticipantShape.participantRole },
                documentation: "The role of the participant."),
            Member(
                "Attachments", { ParticipantShape.attachments },
                documentation: "The files."),
            Member(
                "MessageMetadata", { ParticipantShape.messageMetadata },
                documentation: "Its receipts."),
            Member(
                "RelatedContactId", { ParticipantShape.contactID },
                documentation: "For an item of a past conversation, the contact in which it was sent."),
            Member(
                "ContactId", { ParticipantShape.contactID },
                documentation: "The contact in which it was sent."),
        ]),
        documentation: "An entry of a transcript."
    )

    static let chatItemType: Shape = Shape(
        "ChatItemType",
        .string(values: ["TYPING", "PARTICIPANT_JOINED", "PARTICIPANT_LEFT", "CHAT_ENDED", "TRANSFER_SUCCEEDED", "TRANSFER_FAILED", "MESSAGE", "EVENT", "ATTACHMENT", "CONNECTION_ACK", "MESSAGE_DELIVERED", "MESSAGE_READ"])
    )

    static let participantID: Shape = Shape(
        "ParticipantId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let displayName: Shape = Shape(
        "DisplayName",
        .string(length: Shape.Limit(min: 1, max: 256)),
        isSensitive: true
    )

    static let participantRole: Shape = Shape(
        "ParticipantRole",
        .string(values: ["AGENT", "CUSTOMER", "SYSTEM", "CUSTOM_BOT", "SUPERVISOR"])
    )

    static let attachments: Shape = Shape(
        "Attachments",
        .list(element: { ParticipantShape.attachmentItem })
    )

    static let attachmentItem: Shape = Shape(
        "AttachmentItem",
        .structure(members: [
            Member(
                "ContentType", { ParticipantShape.contentType },
                documentation: "The type of the file."),
            Member(
                "AttachmentId", { ParticipantShape.artifactID },
                documentation: "The id of the file."),
            Member(
                "AttachmentName", { ParticipantShape.attachmentName },
                documentation: "The name of the file."),
            Member(
                "Status", { ParticipantShape.artifactStatus },
                documentation: "Whether the file may be fetched."),
        ]),
        documentation: "A file in a transcript."
    )

    static let contentType: Shape = Shape(
        "ContentType",
        .string(length: Shape.Limit(min: 1, max: 255))
    )

    static let artifactID: Shape = Shape(
        "ArtifactId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let attachmentName: Shape = Shape(
        "AttachmentName",
        .string(length: Shape.Limit(min: 1, max: 256)),
        isSensitive: true
    )

    static let artifactStatus: Shape = Shape(
        "ArtifactStatus",
        .string(values: ["APPROVED", "REJECTED", "IN_PROGRESS"])
    )

    static let messageMetadata: Shape = Shape(
        "MessageMetadata",
        .structure(members: [
            Member(
                "MessageId", { ParticipantShape.chatItemID },
                documentation: "The message."),
            Member(
                "Receipts", { ParticipantShape.receipts },
                documentation: "The receipts."),
            Member(
                "MessageProcessingStatus", { ParticipantShape.messageProcessingStatus },
                documentation: "Whether a message is being processed or was held back."),
        ]),
        documentation: "Receipts of a message."
    )

    static let receipts: Shape = Shape(
        "Receipts",
        .list(element: { ParticipantShape.receipt })
    )

    static let receipt: Shape = Shape(
        "Receipt",
        .structure(members: [
            Member(
                "DeliveredTimestamp", { ParticipantShape.instant },
                documentation: "When it was delivered."),
            Member(
                "ReadTimestamp", { ParticipantShape.instant },
                documentation: "When it was read."),
            Member(
                "RecipientParticipantId", { ParticipantShape.participantID },
                documentation: "Who got it."),
        ]),
        documentation: "When a participant got and read a message."
    )

    static let disconnectParticipantRequest: Shape = Shape(
        "DisconnectParticipantRequest",
        .structure(members: [
            Member(
                "ClientToken", { ParticipantShape.clientToken }, isIdempotencyToken: true,
                documentation: "A text of your choice that makes a repeated call harmless."),
            Member(
                "ConnectionToken", { ParticipantShape.participantToken }, isRequired: true, location: .header("X-Amz-Bearer"),
                documentation: "The connection token."),
        ])
    )

    static let disconnectParticipantResponse: Shape = Shape(
        "DisconnectParticipantResponse",
        .structure(members: [
        ])
    )
}
