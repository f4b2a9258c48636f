// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

extension JSONNumber {
    /// The number as Python writes it after reading it: integers as they are, the rest as the
    /// shortest text that reads back as the same double.
    package var normalized: JSONNumber {
        if isIntegral { return text == "-0" ? JSONNumber(Int64(0)) : self }
        return JSONNumber(python: double)
    }

    /// The number of a double, spelled as Python's `repr` spells it.
    package init(python value: Double) {
        guard value.isFinite else {
            let word = value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
            self.init(uncheckedText: word)
            return
        }
        self.init(uncheckedText: String(describing: value))
    }

    /// The sum; exact for integers that fit 64 bits, else as doubles.
    static func + (left: JSONNumber, right: JSONNumber) -> JSONNumber {
        if let left = left.integer, let right = right.integer {
            let (sum, overflows) = left.addingReportingOverflow(right)
            if !overflows { return JSONNumber(sum) }
        }
        return JSONNumber(python: left.double + right.double)
    }

    /// The value rounded to an integer by a rule.
    func rounded(_ rule: FloatingPointRoundingRule) -> JSONNumber {
        if isIntegral { return self }
        guard let whole = Int64(exactly: double.rounded(rule)) else {
            return JSONNumber(python: double.rounded(rule))
        }
        return JSONNumber(whole)
    }

    /// The value without its sign.
    var magnitude: JSONNumber {
        text.hasPrefix("-") ? JSONNumber(uncheckedText: String(text.dropFirst())) : self
    }
}

extension JSON {
    /// The value with every number in it normalized.
    package var normalized: JSON {
        switch self {
        case .null, .bool, .string: self
        case .number(let number): .number(number.normalized)
        case .array(let elements): .array(elements.map(\.normalized))
        case .object(let object): .object(JSONObject(object.map { ($0.key, $0.value.normalized) }))
        }
    }

    /// Compact JSON text in ASCII only, as Python's `json.dumps` writes it.
    package var asciiText: String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if (0x20...0x7E).contains(scalar.value) {
                result.append(scalar)
            } else {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
                    result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
                }
            }
        }
        return String(result)
    }
}
