// SPDX-License-Identifier: Apache-2.0
import TerminalChat

/// Shows a chat to a person or a program, and knows what they want. It belongs to one ``ChatRoom``.
protocol ChatDisplay: AnyObject {
    /// Whether a message counts as read once it is shown, not only as delivered.
    var isRead: Bool { get }
    /// Whether a message is to be acknowledged before more of the input is read.
    var sendsInTurn: Bool { get }
    /// Whether nobody reads what it shows any more.
    var isGone: Bool { get }
    /// How long a lost connection is waited for; `nil` for as long as it takes.
    var patience: Duration? { get }

    /// Takes a piece of the input; answers what is wanted.
    func take(_ bytes: [UInt8], _ conversation: Conversation) -> [ChatWish]
    /// Takes the end of the input; answers what is wanted then.
    func takeEnd() -> [ChatWish]
    /// Shows items that are new, in order.
    func show(new items: [ChatItem], _ conversation: Conversation)
    /// Shows the conversation as it is now.
    func show(_ conversation: Conversation)
    /// Tells that a message was not sent.
    func tell(failure: String)
    /// Looks at the size of the terminal anew, and draws everything.
    func redraw(_ conversation: Conversation)
    /// Gives the terminal back.
    func close()
}

/// What somebody wants of a chat.
enum ChatWish {
    case send(String)
    /// The others may know that something is being written.
    case type
    case showOlder
    case say([String])
    case quit
    case end
    /// The shell is wanted for a while.
    case suspend
}
