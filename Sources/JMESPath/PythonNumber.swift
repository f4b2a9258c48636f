// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// Reads numbers as Python's `int` and `float` read them from text.
package enum PythonNumber {
    /// The integer or else the float that a text spells; `nil` when it spells neither.
    package static func parse(_ text: String) -> JSONNumber? { integer(text) ?? float(text) }

    /// The integer that a text spells: blanks around, a sign, digits with single `_` between them.
    /// The result has neither leading zeros nor `+`, and any size.
    package static func integer(_ text: String) -> JSONNumber? {
        var digits = trimmed(text)
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        guard let plain = joined(digits), !plain.isEmpty else { return nil }
        let significant = plain.drop { $0 == "0" }
        guard !significant.isEmpty else { return JSONNumber(Int64(0)) }
        return JSONNumber(uncheckedText: (isNegative ? "-" : "") + String(significant))
    }

    /// The float that a text spells; also `inf` and `nan` in any case.
    package static func float(_ text: String) -> JSONNumber? {
        let trimmed = trimmed(text)
        let word = trimmed.drop { $0 == "-" || $0 == "+" }.lowercased()
        if ["inf", "infinity", "nan"].contains(word) {
            return Double(trimmed.lowercased()).map { JSONNumber(python: $0) }
        }
        let allowed: (Character) -> Bool = { $0.isASCII && ($0.isNumber || "+-.eE_".contains($0)) }
        guard trimmed.allSatisfy(allowed), !trimmed.contains("__"), !trimmed.hasPrefix("_"),
            !trimmed.hasSuffix("_")
        else { return nil }
        return Double(trimmed.filter { $0 != "_" }).map { JSONNumber(python: $0) }
    }

    private static func trimmed(_ text: String) -> Substring {
        let isBlank: (Unicode.Scalar) -> Bool = {
            $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value)
        }
        let scalars = text.unicodeScalars
        let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
        let end = scalars.lastIndex { !isBlank($0) }.map { scalars.index(after: $0) } ?? start
        return text[start..<end]
    }

    /// Decimal digits of any script as ASCII, with single underscores between them dropped.
    private static func joined(_ digits: Substring) -> String? {
        var plain = ""
        var mayTakeUnderscore = false
        for scalar in digits.unicodeScalars {
            if scalar == "_", mayTakeUnderscore {
                mayTakeUnderscore = false
            } else if scalar.properties.generalCategory == .decimalNumber,
                let value = scalar.properties.numericValue
            {
                plain += String(Int(value))
                mayTakeUnderscore = true
            } else {
                return nil
            }
        }
        return mayTakeUnderscore ? plain : nil
    }
}
