// SPDX-License-Identifier: Apache-2.0

/// Says in words what items and states mean.
package enum Sentences {
    /// Whose item it is, as it is shown, on one line.
    package static func name(of item: ChatItem, isOwn: Bool) -> String {
        if isOwn { return "You" }
        if item.role == "SYSTEM" { return item.name == "BOT" ? "Bot" : "System" }
        let name = SafeText.line(item.name)
        return name.isEmpty ? "Somebody" : name
    }

    /// The text of an item, harmless for a terminal; `nil` for events that are not shown.
    package static func text(of item: ChatItem, isOwn: Bool) -> String? {
        switch item.kind {
        case .message: SafeText.clean(item.content)
        case .attachment: "sent a file: \(SafeText.line(item.content))"
        case .event(let event): sentence(event, name(of: item, isOwn: isOwn), isOwn)
        case .receipts: nil
        }
    }

    private static func sentence(_ event: String, _ name: String, _ isOwn: Bool) -> String? {
        let have = isOwn ? "have" : "has"
        switch event {
        case "participant.joined": return "\(name) \(have) joined the chat."
        case "participant.left": return "\(name) \(have) left the chat."
        case "participant.invited": return "\(name) \(have) been invited to the chat."
        case "participant.idle": return "\(name) \(have) been silent for a while."
        case "participant.returned": return "\(name) \(isOwn ? "are" : "is") back."
        case "participant.autodisconnection":
            return "\(name) \(have) been taken out of the chat after a long silence."
        case "transfer.succeeded": return "The chat has been handed on."
        case "transfer.failed": return "The chat could not be handed on."
        case "chat.ended": return "The chat has ended."
        default: return nil
        }
    }

    /// The state of a connection.
    package static func text(of link: Conversation.Link) -> String {
        switch link {
        case .connecting: "Connecting"
        case .connected: "Connected"
        case .lost: "Connection lost, trying again"
        case .ended: "Ended"
        }
    }

    /// Who types; empty when nobody does.
    package static func typing(_ names: [String]) -> String {
        let names = names.map(SafeText.line)
        guard let last = names.last else { return "" }
        guard names.count > 1 else { return "\(last) is typing …" }
        return names.dropLast().joined(separator: ", ") + " and \(last) are typing …"
    }

    /// What stands after an own message.
    package static func text(of progress: Conversation.Progress) -> String {
        switch progress {
        case .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        }
    }
}
