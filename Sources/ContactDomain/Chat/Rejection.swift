// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Why an order is refused. Nothing has changed when one is thrown.
    package enum Rejection: Error, Sendable, Hashable {
        /// There is no such contact.
        case contactNotFound
        /// The contact has ended.
        case contactEnded
        /// The same client token was used with another request.
        case differentRequest
        /// The flow that a chat was to start with does not exist, or may not run.
        case flowNotFound
        /// There are as many chats as the instance may have at a time.
        case chatsAtQuota
        /// The participant is not of this chat, or has left it.
        case participantNotActive
        /// The content type is none that a participant may send.
        case contentTypeUnknown(ContentType)
        /// The chat was not started with this content type.
        case contentTypeNotSupported(ContentType)
        /// The content is longer than its type allows.
        case contentTooLong(ContentType, lengthMax: Int)
        /// The content is empty.
        case contentEmpty
        /// The content is not the JSON that its type asks for.
        case contentMalformed(ContentType)
        /// SupportedMessagingContentTypes lacks text/plain.
        case plainTextMissing
        /// The attributes add up to more bytes than a contact may have.
        case attributesTooLarge(bytes: Int)
        /// An attribute key holds something but letters, digits, dashes and underscores.
        case attributeKeyInvalid(String)
        /// The chat has a custom bot already.
        case botPresent
        /// The contact would have more tags than it may have.
        case tooManyTags
        /// The chat goes on from another past chat already.
        case pastChatPresent
        /// The message of a receipt is none of this chat.
        case messageNotFound
        /// The message of a receipt is the participant's own.
        case ownMessage
        /// Receipts are off, for more than two participants are active.
        case receiptsOff
    }
}
