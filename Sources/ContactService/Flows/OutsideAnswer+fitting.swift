// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow

extension OutsideAnswer {
    /// The answer as a chat takes it: a bot of any kind that says something of a content type with
    /// which the chat was not started has failed. What was shown in pieces is plain text, which every
    /// chat takes.
    func fitting(_ chat: Chat.State) -> OutsideAnswer {
        let supported = chat.start?.contentTypes ?? []
        let types = content.messages.map { ContentType(rawValue: $0.contentType) }
        guard let type = types.first(where: { !supported.contains($0) }) else { return self }
        let why =
            "the bot's answer is of type \(type.rawValue), which is not among the chat's "
            + "SupportedMessagingContentTypes"
        let failed: Content =
            if case .lex = content { .lex(.failed(why)) } else { .bot(.failed(why)) }
        return OutsideAnswer(call, failed, milliseconds: milliseconds)
    }
}
