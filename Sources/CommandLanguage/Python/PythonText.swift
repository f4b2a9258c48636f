// SPDX-License-Identifier: Apache-2.0
import JMESPath
package import JSONDocument

/// Values as Python's `str` and `repr` write them, since messages of the reference hold them.
package enum PythonText {
    /// What `str` gives: text as it is, everything else as `repr`.
    package static func str(_ value: ParameterValue) -> String { value.string ?? repr(value) }

    /// What `str` gives.
    package static func str(_ value: JSON) -> String { str(ParameterValue(value)) }

    /// What `repr` gives.
    package static func repr(_ value: ParameterValue) -> String {
        switch value {
        case .null: "None"
        case .bool(let value): value ? "True" : "False"
        case .number(let number): float(number)
        case .string(let text): repr(text)
        case .bytes(let bytes): repr(bytes)
        case .list(let elements): "[\(elements.map(repr).joined(separator: ", "))]"
        case .map(let map): repr(map)
        }
    }

    /// What `type` gives, e.g. `<class 'int'>`.
    package static func type(_ value: ParameterValue) -> String { "<class '\(typeName(value))'>" }

    /// The name of the type, e.g. `int`.
    package static func typeName(_ value: ParameterValue) -> String {
        switch value {
        case .null: "NoneType"
        case .bool: "bool"
        case .number(let number): number.isIntegral ? "int" : "float"
        case .string: "str"
        case .bytes: "bytes"
        case .list: "list"
        case .map(let map): map.isOrdered ? "collections.OrderedDict" : "dict"
        }
    }

    private static func float(_ number: JSONNumber) -> String {
        switch number.text {
        case "NaN": "nan"
        case "Infinity": "inf"
        case "-Infinity": "-inf"
        default: number.text
        }
    }

    private static func repr(_ map: ParameterMap) -> String {
        if map.isOrdered {
            if map.count == 0 { return "OrderedDict()" }
            let pairs = map.members.map { "(\(repr($0.key)), \(repr($0.value)))" }
            return "OrderedDict([\(pairs.joined(separator: ", "))])"
        }
        let pairs = map.members.map { "\(repr($0.key)): \(repr($0.value))" }
        return "{\(pairs.joined(separator: ", "))}"
    }

    /// The text in single quotes, or in double ones where it holds single ones only.
    package static func repr(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
        var result = String(quote)
        for scalar in scalars { result += escaped(scalar, quote) }
        return result + String(quote)
    }

    private static func repr(_ bytes: [UInt8]) -> String {
        let (single, double) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
        let quote: Unicode.Scalar =
            bytes.contains(single) && !bytes.contains(double) ? "\"" : "'"
        let body = bytes.map { byte in
            byte < 0x7F
                ? escaped(Unicode.Scalar(byte), quote) : "\\x" + hexadecimal(UInt32(byte), 2)
        }
        return "b\(quote)\(body.joined())\(quote)"
    }

    private static func escaped(_ scalar: Unicode.Scalar, _ quote: Unicode.Scalar) -> String {
        switch scalar {
        case "\\", quote: return "\\\(scalar)"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case " "..."~": return String(scalar)
        default: break
        }
        if isPrintable(scalar) { return String(scalar) }
        return switch scalar.value {
        case 0...0xFF: "\\x" + hexadecimal(scalar.value, 2)
        case 0x100...0xFFFF: "\\u" + hexadecimal(scalar.value, 4)
        default: "\\U" + hexadecimal(scalar.value, 8)
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            false
        default: true
        }
    }

    private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
