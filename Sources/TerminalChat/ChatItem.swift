// SPDX-License-Identifier: Apache-2.0
package import APIModel
package import JSONDocument

/// Something that was said or happened in a chat, from a socket's frame or from a transcript.
package struct ChatItem: Sendable, Hashable {
    /// What sort of item it is, as far as it matters to somebody who reads along.
    package enum Kind: Sendable, Hashable {
        case message
        case attachment
        /// Something that happened; the name is the end of its content type, such as `typing`.
        case event(String)
        /// Who got and read which message.
        case receipts
    }

    /// That somebody got or read a message.
    package struct Receipt: Sendable, Hashable {
        /// The message.
        package let message: String
        /// Who got it.
        package let recipient: String
        /// Whether it was read, or only delivered.
        package let isRead: Bool

        /// Makes a receipt.
        package init(message: String, recipient: String, isRead: Bool) {
            self.message = message
            self.recipient = recipient
            self.isRead = isRead
        }
    }

    private static let eventPrefix = "application/vnd.amazonaws.connect.event."

    /// The id; empty for what has none.
    package let id: String
    /// When it came into the chat, in milliseconds since 1970.
    package let time: Int64
    /// What it is.
    package let kind: Kind
    /// The text of a message, or the names of files.
    package let content: String
    /// Who it is from; empty where nobody is named.
    package let participant: String
    /// The sender's name.
    package let name: String
    /// The sender's role on the wire, such as `CUSTOMER`; empty where nobody is named.
    package let role: String
    /// Who got and read it, or the message that it speaks of.
    package let receipts: [Receipt]

    /// Makes an item.
    package init(
        id: String, time: Int64, kind: Kind, content: String = "", participant: String = "",
        name: String = "", role: String = "", receipts: [Receipt] = []
    ) {
        self.id = id
        self.time = time
        self.kind = kind
        self.content = content
        self.participant = participant
        self.name = name
        self.role = role
        self.receipts = receipts
    }

    /// Reads the content of a frame; `nil` for what a reader has no use for, such as a piece of a
    /// message, which comes whole later.
    package init?(frame json: JSON) {
        guard let type = json["Type"]?.string else { return nil }
        let metadata = json["MessageMetadata"]
        guard metadata?["MessageCompleted"]?.bool != false else { return nil }
        self.init(
            type: type, contentType: json["ContentType"]?.string,
            id: json["Id"]?.string,
            time: json["AbsoluteTime"]?.string.flatMap(Timestamp.milliseconds(iso8601:)),
            content: json["Content"]?.string,
            files: json["Attachments"]?.array?.compactMap { $0["AttachmentName"]?.string },
            participant: json["ParticipantId"]?.string, name: json["DisplayName"]?.string,
            role: json["ParticipantRole"]?.string,
            receipts: metadata?["Receipts"]?.array?.compactMap { receipt in
                Self.receipt(
                    of: metadata?["MessageId"]?.string,
                    to: receipt["RecipientParticipantId"]?.string,
                    delivered: receipt["DeliveredTimestamp"] != nil,
                    read: receipt["ReadTimestamp"] != nil)
            })
    }

    /// Takes over an item of a transcript; `nil` for what a reader has no use for.
    package init?(_ item: Wire.Item) {
        guard let type = item.type else { return nil }
        let metadata = item.messageMetadata
        self.init(
            type: type.rawValue, contentType: item.contentType, id: item.id,
            time: item.absoluteTime, content: item.content,
            files: item.attachments?.compactMap(\.attachmentName),
            participant: item.participantID, name: item.displayName,
            role: item.participantRole?.rawValue,
            receipts: metadata?.receipts?.compactMap { receipt in
                Self.receipt(
                    of: metadata?.messageID, to: receipt.recipientParticipantID,
                    delivered: receipt.deliveredTimestamp != nil,
                    read: receipt.readTimestamp != nil)
            })
    }

    private init?(
        type: String, contentType: String?, id: String?, time: Int64?, content: String?,
        files: [String]?, participant: String?, name: String?, role: String?, receipts: [Receipt]?
    ) {
        let event = contentType.flatMap { type in
            type.hasPrefix(Self.eventPrefix) ? type.dropFirst(Self.eventPrefix.count) : nil
        }
        switch (type, event) {
        case ("MESSAGEMETADATA", _): kind = .receipts
        case ("MESSAGE", _): kind = .message
        case ("ATTACHMENT", _): kind = .attachment
        case (_, let event?): kind = .event(String(event))
        case (_, nil): return nil
        }
        self.id = id ?? ""
        self.time = time ?? 0
        self.content = kind == .attachment ? (files ?? []).joined(separator: ", ") : content ?? ""
        self.participant = participant ?? ""
        self.name = name ?? ""
        self.role = role ?? ""
        self.receipts = receipts ?? []
    }

    private static func receipt(
        of message: String?, to recipient: String?, delivered: Bool, read: Bool
    ) -> Receipt? {
        guard let message, let recipient, delivered || read else { return nil }
        return Receipt(message: message, recipient: recipient, isRead: read)
    }
}
