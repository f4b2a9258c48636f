// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// What was answered from outside, as paths and logs show it: no more than a few values, each cut,
/// and no value whose name says that it is a secret.
package struct ShownAnswer: Sendable, Hashable {
    /// The values that are shown.
    package let json: JSON

    /// The most values that are shown of one answer; others are left out.
    private static let valuesMax = 32
    /// Lists and objects that nest more deeply are left out.
    private static let depthMax = 4
    /// The longest text or name that is shown whole, in characters.
    private static let charactersMax = 64

    /// What stands for something left out.
    private static let omitted: JSON = "…"
    /// What stands for a secret.
    private static let masked: JSON = "***"

    /// Makes the form of an answer in which it is shown.
    init(_ answer: JSON) {
        var room = Self.valuesMax
        json = Self.shown(answer, depth: 0, &room)
    }

    private static func shown(_ value: JSON, depth: Int, _ room: inout Int) -> JSON {
        guard room > 0 else { return omitted }
        switch value {
        case .null, .bool:
            room -= 1
            return value
        case .number(let number):
            room -= 1
            return number.text.utf8.count > charactersMax ? omitted : value
        case .string(let text):
            room -= 1
            return .string(text.cut(to: charactersMax))
        case .array(let elements):
            guard depth < depthMax else { return omitted }
            room -= 1
            return .array(Self.elements(of: elements, depth, &room))
        case .object(let object):
            guard depth < depthMax else { return omitted }
            room -= 1
            return .object(members(of: object, depth, &room))
        }
    }

    private static func elements(
        of elements: [JSON], _ depth: Int, _ room: inout Int
    ) -> [JSON] {
        var shown: [JSON] = []
        for element in elements {
            guard room > 0 else { return shown + [omitted] }
            shown.append(Self.shown(element, depth: depth + 1, &room))
        }
        return shown
    }

    private static func members(
        of object: JSONObject, _ depth: Int, _ room: inout Int
    ) -> JSONObject {
        var members = JSONObject()
        for (name, value) in object {
            guard room > 0 else {
                members["…"] = omitted
                break
            }
            let isEmpty = value.isNull || value == ""
            members[name.cut(to: charactersMax)] =
                name.isNameOfSecret && !isEmpty ? masked : shown(value, depth: depth + 1, &room)
            if name.isNameOfSecret { room -= 1 }
        }
        return members
    }
}

extension String {
    /// Whether values of this name are mostly secret.
    fileprivate var isNameOfSecret: Bool {
        let letters = String(lowercased().filter(\.isLetter))
        return Self.secretNames.contains(letters)
            || Self.partsOfSecretNames.contains(where: letters.contains)
    }

    private static let secretNames: Set<String> = [
        "pin", "otp", "cvc", "cvv", "ssn", "iban", "auth",
    ]
    private static let partsOfSecretNames = [
        "password", "passwd", "passphrase", "passcode", "secret", "token", "credential",
        "authorization", "apikey", "privatekey", "accesskey", "cardnumber", "securitycode",
    ]
}
