// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The check of one action in the making.
struct ActionCheck {
    let action: FlowAction
    /// The action's place in the list, counted from 0.
    let place: Int
    let flowType: FlowType
    /// The identifiers of all actions.
    let identifiers: Set<String>
    private(set) var problems: [FlowProblem] = []

    init(action: FlowAction, place: Int, flowType: FlowType, identifiers: Set<String>) {
        self.action = action
        self.place = place
        self.flowType = flowType
        self.identifiers = identifiers
    }

    /// The longest identifier, in characters.
    private static let identifierCharactersMax = 50
    private static let identifierCharactersRefused: Set<Character> = [
        "%", ":", "(", "\\", "/", ")", "=", "$", ",", ";", "[", "]", "{", "}",
    ]
    /// Names that JavaScript objects have anyway.
    private static let identifiersRefused: Set<String> = [
        "__proto__", "constructor", "__defineGetter__", "__defineSetter__", "toString",
        "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf",
    ]

    /// Checks the action's name.
    mutating func checkIdentifier(isRepeated: Bool) {
        let identifier = action.identifier
        guard !identifier.isEmpty else { return reportMissing("Identifier") }
        if isRepeated {
            reportValue("Identifier", "Another action has the same identifier.")
        }
        if identifier.count > Self.identifierCharactersMax {
            reportValue(
                "Identifier",
                "The identifier has over \(Self.identifierCharactersMax) characters."
            )
        }
        if identifier.contains(where: Self.identifierCharactersRefused.contains) {
            reportValue("Identifier", "The identifier holds a character that is not allowed.")
        }
        if Self.identifiersRefused.contains(identifier) {
            reportValue("Identifier", "The identifier is a reserved name.")
        }
    }

    /// Checks that no member of the action is a misspelt one. Others that are not known are left to
    /// ``FlowAdvice``: nothing says that the service refuses them.
    mutating func checkMembers() {
        for member in action.unknownMembers {
            guard let refusal = member.refusal else { continue }
            report("Invalid Action property name", at: member.part, refusal)
        }
    }

    /// Checks that no text of the action and no name in it holds a character that no text may hold.
    mutating func checkTexts() {
        for place in JSON.object(action.source).texts(in: "") where place.text.holdsNullCharacter {
            let what = place.isName ? "A name in it" : "It"
            reportValue(place.part, "\(what) holds the character U+0000.")
        }
    }

    /// Checks the action's type and all that depends on it.
    mutating func checkType(_ exists: (FlowResourceKind, String) -> Bool) {
        guard !action.typeName.isEmpty else { return reportMissing("Type") }
        guard let type = action.type else {
            return report(
                "Invalid Action type. Type: \(action.typeName)", at: "Type",
                "There is no such action type."
            )
        }
        if !flowType.allows(type) {
            report(
                "Invalid Action type. Type: \(action.typeName)", at: "Type",
                "A flow of type \(flowType.rawValue) may not hold this action."
            )
        }
        checkParameters(type.block, exists)
        checkTransitions(type.block)
        type.block.check(&self)
    }

    // MARK: Reporting

    /// The path of a part of the action, as messages give it.
    func path(_ part: String) -> String {
        part.isEmpty ? "Actions[\(place)]" : "Actions[\(place)].\(part)"
    }

    /// Adds a problem whose message ends with the path of the part that it concerns.
    mutating func report(_ message: String, at part: String, _ cause: String) {
        let separator = message.contains(": ") ? ", " : ". "
        report("\(message)\(separator)Path: \(path(part))", cause)
    }

    /// Adds a problem whose message is complete.
    mutating func report(_ message: String, _ cause: String) {
        problems.append(
            FlowProblem(
                message: message,
                action: action.identifier,
                actionType: action.typeName,
                place: place,
                cause: cause
            )
        )
    }

    mutating func reportMissing(_ part: String) {
        report("Action is missing required property", at: part, "\(part) is missing.")
    }

    mutating func reportValue(_ part: String, _ cause: String) {
        report("Invalid Action property value", at: part, cause)
    }
}
