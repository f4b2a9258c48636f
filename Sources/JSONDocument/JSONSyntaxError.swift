// SPDX-License-Identifier: Apache-2.0

/// The first fault in a JSON text.
package struct JSONSyntaxError: Error, Hashable {
    /// What is wrong, in the order of Python's `json` module, whose words the command line repeats.
    package enum Fault: Sendable, Hashable, CaseIterable {
        case expectingValue
        case expectingPropertyName
        case expectingColon
        case expectingComma
        case invalidControlCharacter
        case unterminatedString
        case invalidEscape
        case invalidUnicodeEscape
        case extraData
        case invalidUTF8
        case tooDeep
    }

    /// What is wrong.
    package let fault: Fault
    /// The byte at which it is wrong, counted from 0.
    package let offset: Int

    /// Makes an error for a fault at a byte.
    package init(fault: Fault, offset: Int) {
        self.fault = fault
        self.offset = offset
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    /// The fault as the middle of a sentence, with the place.
    package var description: String { "\(reason) at byte \(offset)" }

    private var reason: String {
        switch fault {
        case .expectingValue: "a value is missing"
        case .expectingPropertyName: "a member name in double quotes is missing"
        case .expectingColon: "a colon is missing"
        case .expectingComma: "a comma is missing"
        case .invalidControlCharacter: "a control character stands in a string"
        case .unterminatedString: "a string is not closed"
        case .invalidEscape: "an escape is not valid"
        case .invalidUnicodeEscape: "a \\u escape is not valid"
        case .extraData: "something follows the value"
        case .invalidUTF8: "the text is not valid UTF-8"
        case .tooDeep: "the value is nested too deeply"
        }
    }
}
