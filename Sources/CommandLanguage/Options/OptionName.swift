// SPDX-License-Identifier: Apache-2.0

/// Turns names of the model into names of the command line.
package enum OptionName {
    /// The name in small letters with dashes, e.g. `start-chat-contact` for `StartChatContact`.
    package static func kebab(_ name: String) -> String {
        var text = Array(name.unicodeScalars)
        // A plural of initials at the end stays one word: `UserARNs` is `user-arns`.
        if let tail = pluralInitials(text) {
            let head = String(scalars: text.dropLast(tail.count))
            if head.isEmpty { return String(scalars: tail).lowercased() }
            text = Array("\(head)-\(String(scalars: tail).lowercased())".unicodeScalars)
        }
        return String(scalars: splitAtCapitals(splitAtWords(text))).lowercased()
    }

    private static func pluralInitials(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard text.last == "s" else { return nil }
        let initials = text.dropLast().reversed().prefix { isCapital($0) }.count
        return initials >= 2 ? Array(text.suffix(initials + 1)) : nil
    }

    /// A dash before each capital that small letters follow.
    private static func splitAtWords(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var place = 0
        while place < text.count {
            result.append(text[place])
            if place + 2 < text.count, isCapital(text[place + 1]), isSmall(text[place + 2]) {
                result.append("-")
                result.append(text[place + 1])
                place += 2
                while place < text.count, isSmall(text[place]) {
                    result.append(text[place])
                    place += 1
                }
            } else {
                place += 1
            }
        }
        return result
    }

    /// A dash before each capital that follows a small letter or a digit.
    private static func splitAtCapitals(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for (place, scalar) in text.enumerated() {
            if place > 0, isCapital(scalar), isSmall(text[place - 1]) || isDigit(text[place - 1]) {
                result.append("-")
            }
            result.append(scalar)
        }
        return result
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
