// SPDX-License-Identifier: Apache-2.0
package import APIModel
package import ContactDomain

extension APIFailure {
    /// The error that a refusal becomes on the wire.
    /// - Parameter operation: the operation whose declared errors are preferred.
    package init(_ rejection: Chat.Rejection, in operation: Operation) {
        switch operation.service {
        case .connect: self = Self.connect(rejection, operation)
        case .connectparticipant: self = Self.participant(rejection)
        }
    }

    private static func participant(_ rejection: Chat.Rejection) -> APIFailure {
        switch rejection {
        case .contactNotFound, .contactEnded, .participantNotActive:
            .accessDenied(sentence(rejection))
        case .receiptsOff: APIFailure(.conflictException, sentence(rejection))
        default: APIFailure(.validationException, sentence(rejection))
        }
    }

    private static func connect(
        _ rejection: Chat.Rejection, _ operation: Operation
    ) -> APIFailure {
        let text = sentence(rejection)
        return switch rejection {
        case .contactNotFound, .contactEnded:
            APIFailure(missingContact(rejection, operation), text)
        case .flowNotFound: APIFailure(.resourceNotFoundException, text)
        case .participantNotActive, .messageNotFound: APIFailure(.resourceNotFoundException, text)
        case .differentRequest: APIFailure(.idempotencyException, text)
        case .botPresent: APIFailure(.conflictException, text)
        case .receiptsOff: APIFailure(.conflictException, text)
        case .ownMessage: APIFailure(.invalidRequestException, text)
        case .chatsAtQuota:
            APIFailure(.limitExceededException, text, retryAfterSeconds: chatsRetrySeconds)
        case .tooManyTags, .pastChatPresent: APIFailure(.invalidRequestException, text)
        case .contentMalformed, .contentEmpty, .contentTooLong, .contentTypeUnknown,
            .contentTypeNotSupported, .plainTextMissing, .attributesTooLarge,
            .attributeKeyInvalid:
            APIFailure(
                operation.errors.contains(.invalidParameterException)
                    ? .invalidParameterException : .invalidRequestException, text)
        }
    }

    /// Nobody knows when a chat ends and frees its place; so often it may be looked for.
    private static let chatsRetrySeconds = 5

    /// A contact that is gone answers 410 where the operation declares it.
    private static func missingContact(
        _ rejection: Chat.Rejection, _ operation: Operation
    ) -> ErrorCode {
        if operation.errors.contains(.contactNotFoundException) { return .contactNotFoundException }
        return rejection == .contactEnded ? .invalidRequestException : .resourceNotFoundException
    }

    private static func sentence(_ rejection: Chat.Rejection) -> String {
        switch rejection {
        case .contactNotFound: "The contact does not exist."
        case .contactEnded:
            "The contact has ended. Where its chat goes on, ListAssociatedContacts tells as which "
                + "contact."
        case .differentRequest:
            "The ClientToken was used before with other parameters. Use a new token."
        case .flowNotFound: "The contact flow does not exist or is not published."
        case .chatsAtQuota:
            "The instance has as many concurrent chats as its quota allows. End some, or try later."
        case .participantNotActive: "The participant is not in the chat."
        case .contentTypeUnknown(let type):
            "ContentType \(type.rawValue.quoted) is not one that a participant may send."
        case .contentTypeNotSupported(let type):
            "ContentType \(type.rawValue.quoted) is not among the chat's "
                + "SupportedMessagingContentTypes."
        case .contentTooLong(let type, let lengthMax):
            "Content of type \(type.rawValue) may have at most \(lengthMax) characters."
        case .contentEmpty: "Content must not be empty."
        case .contentMalformed(.interactiveResponse):
            #"Content must be a JSON object with an "action" and, if it says more, a "data" object and "#
                + #""version" "1.0", all without the character U+0000."#
        case .contentMalformed(let type): "Content is not what \(type.rawValue) asks for."
        case .plainTextMissing: "SupportedMessagingContentTypes must contain text/plain."
        case .attributesTooLarge(let bytes):
            "Attributes have \(bytes) bytes in all; at most \(Chat.attributeBytesMax) are allowed."
        case .attributeKeyInvalid(let key):
            "Attribute key \(key.quoted) may hold letters, digits, dashes and underscores only."
        case .botPresent: "The chat has a custom bot already."
        case .tooManyTags: "A contact may have at most \(Chat.tagsMax) tags."
        case .pastChatPresent: "The chat goes on from another past chat already."
        case .messageNotFound: "The messageId is not that of a message of this chat."
        case .ownMessage: "A receipt is for what others have sent."
        case .receiptsOff: "Receipts are off while more than two participants are active."
        }
    }
}

extension String {
    /// The text with one full stop at its end.
    var asSentence: String { hasSuffix(".") ? self : self + "." }

    /// The text in quotation marks, cut so that an error does not repeat a whole request.
    var quoted: String {
        let cut = unicodeScalars.prefix(64)
        return
            "'\(String(String.UnicodeScalarView(cut)))\(cut.count < unicodeScalars.count ? "…" : "")'"
    }
}
