// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A line of the script by which a flow is tried out: what the customer says, or with a slash at
/// its beginning what else happens.
package enum TrialDirection: Sendable, Hashable {
    /// The customer says something.
    case say(String)
    /// Time passes, in milliseconds.
    case wait(milliseconds: Int64)
    /// Time passes until the flow's next moment.
    case waitUntilDue
    /// The customer chooses an action of the view that is shown.
    case choose(action: String, data: JSON)
    /// An agent accepts the waiting contact.
    case accept
    /// The agent leaves, and the customer stays.
    case agentLeaves
    /// The customer ends the chat.
    case leave

    /// The directions, as the help shows them.
    package static let help: [(line: String, meaning: String)] = [
        ("/wait 15m", "time passes (s, m, h, d); alone, to the flow's next moment"),
        ("/choose ACTION JSON", "the customer answers the view; JSON may be left out"),
        ("/accept", "an agent accepts the waiting contact"),
        ("/agent-leaves", "the agent leaves: the disconnect flow"),
        ("/leave", "the customer ends the chat"),
        ("//text", "the customer says \"/text\""),
    ]

    /// Reads a line.
    /// - Throws: ``TrialFault`` for a direction that is not known or lacks something.
    package init(_ line: String) throws(TrialFault) {
        guard line.hasPrefix("/"), !line.hasPrefix("//") else {
            self = .say(line.hasPrefix("//") ? String(line.dropFirst()) : line)
            return
        }
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : nil
        switch parts[0] {
        case "/wait":
            guard let rest else {
                self = .waitUntilDue
                return
            }
            guard let time = Self.milliseconds(rest) else { throw TrialFault("no time: \(rest)") }
            self = .wait(milliseconds: time)
        case "/choose": self = try Self.choice(rest)
        case "/accept": self = .accept
        case "/agent-leaves": self = .agentLeaves
        case "/leave": self = .leave
        default:
            let known = Self.help.map(\.line).joined(separator: ", ")
            throw TrialFault("no such direction: \(parts[0]); there are \(known)")
        }
    }

    private static func choice(_ rest: String?) throws(TrialFault) -> TrialDirection {
        guard let rest else { throw TrialFault("/choose wants the name of an action") }
        guard let brace = rest.firstIndex(of: "{") else {
            return .choose(action: rest, data: [:])
        }
        guard let data = try? JSON.parse(String(rest[brace...])) else {
            throw TrialFault("what follows the action is not JSON: \(rest[brace...])")
        }
        var action = rest[..<brace]
        while action.last == " " { action.removeLast() }
        return .choose(action: String(action), data: data)
    }

    /// The longest time that may pass at once: a hundred years.
    private static let secondsMax: Int64 = 36_525 * 86_400

    /// A time such as `90s`, `15m`, `2h`, `1d`; `nil` for anything else.
    static func milliseconds(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            count >= 0, count <= secondsMax / unit
        else { return nil }
        return count * unit * 1000
    }
}

/// Why a flow cannot be tried out so.
package struct TrialFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason, in a sentence without its end.
    package let description: String

    /// Makes a fault of its reason.
    package init(_ description: String) { self.description = description }
}
