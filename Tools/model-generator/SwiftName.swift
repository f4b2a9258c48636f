// SPDX-License-Identifier: Apache-2.0

/// Turns names of the wire into names of Swift.
enum SwiftName {
    private static let acronyms = [
        "Id": "ID", "Ids": "IDs", "Arn": "ARN", "Url": "URL", "Uri": "URI",
    ]

    private static let keywords: Set<String> = [
        "as", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else",
        "enum", "extension", "false", "for", "func", "if", "import", "in", "init", "inout",
        "internal", "is", "let", "nil", "operator", "private", "protocol", "public", "repeat",
        "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws",
        "true", "try", "var", "where", "while",
    ]

    /// `InstanceId` becomes `instanceID`, `WebRTCConnection` becomes `webRTCConnection`.
    static func member(_ name: String) -> String {
        let words = words(name)
        let rest = words.dropFirst().map { acronyms[$0] ?? $0 }
        return escaped(([words.first?.lowercased() ?? ""] + rest).joined())
    }

    /// `ENTIRE_PAST_SESSION` becomes `entirePastSession`, `AgentAssistance` `agentAssistance`.
    static func value(_ text: String) -> String {
        let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if parts.count == 1, text.contains(where: \.isLowercase) { return member(text) }
        let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
        return escaped(([parts.first?.lowercased() ?? ""] + rest).joined())
    }

    /// The Swift type of a structure or of a string with values.
    static func type(_ shape: ShapeDescription) -> String { shape.swiftName ?? shape.name }

    /// `StartChatContact` becomes `startChatContact`.
    static func operation(_ name: String) -> String { member(name) }

    /// The type of a member, without the mark of an optional one.
    static func typeReference(_ name: String, in service: ServiceDescription) -> String {
        guard let shape = service.shape(name) else { return name }
        return switch shape.type {
        case "string": shape.isEnumeration ? "Wire.\(type(shape))" : "String"
        case "integer", "long": "Int"
        case "double": "Double"
        case "boolean": "Bool"
        case "timestamp": "Int64"
        case "list": "[\(typeReference(shape.element ?? "", in: service))]"
        case "map": "[String: \(typeReference(shape.value ?? "", in: service))]"
        default: "Wire.\(type(shape))"
        }
    }

    private static func escaped(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    /// Splits before a capital that follows a small letter or digit, and before the last capital
    /// of a run when a small letter follows: `WebRTCConnection` is `Web`, `RTC`, `Connection`.
    private static func words(_ name: String) -> [String] {
        let letters = Array(name)
        var words: [String] = []
        for (place, letter) in letters.enumerated() {
            let follows =
                place > 0 && (letters[place - 1].isLowercase || letters[place - 1].isNumber)
            let leads =
                place > 0 && letters[place - 1].isUppercase && place + 1 < letters.count
                && letters[place + 1].isLowercase
            if words.isEmpty || (letter.isUppercase && (follows || leads)) {
                words.append(String(letter))
            } else {
                words[words.count - 1].append(letter)
            }
        }
        return words
    }
}
