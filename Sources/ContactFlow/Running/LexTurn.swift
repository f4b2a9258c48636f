// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// What a bot answered.
package struct LexTurn: Sendable, Hashable {
    /// What the bot says.
    package var messages: [FlowMessage]
    /// The name of the intent that the bot is about; `nil` when there is none.
    package var intentName: String?
    /// Whether the conversation is over, so that the flow goes on.
    package var isOver: Bool
    /// What `$.Lex` is from now on.
    package var values: JSONObject

    /// Makes a turn of its parts.
    package init(
        messages: [FlowMessage],
        intentName: String?,
        isOver: Bool,
        values: JSONObject
    ) {
        self.messages = messages
        self.intentName = intentName
        self.isOver = isOver
        self.values = values
    }
}
