// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow

extension OutsideAnswer {
    /// The answer as a chat takes it: a bot that says something of a content type with which the chat
    /// was not started has failed. Lex is not held to it: its messages come from a service that does
    /// not know the chat. What was shown in pieces is plain text, which every chat takes.
    func fitting(_ chat: Chat.State) -> OutsideAnswer {
        guard case .bot(.turn(let turn)) = content else { return self }
        let supported = chat.start?.contentTypes ?? []
        let types = turn.messages.map { ContentType(rawValue: $0.contentType) }
        guard let type = types.first(where: { !supported.contains($0) }) else { return self }
        let why =
            "the bot's answer is of type \(type.rawValue), which is not among the chat's "
            + "SupportedMessagingContentTypes"
        return OutsideAnswer(call, .bot(.failed(why)), milliseconds: milliseconds)
    }
}
