// SPDX-License-Identifier: Apache-2.0

/// Reads JSON text (RFC 8259) strictly: no comments, no trailing commas, valid UTF-8 only.
///
/// An escaped surrogate without its partner becomes U+FFFD, since a Swift string cannot hold it
/// and clients do cut emoji in half.
package struct JSONParser {
    /// What the parser accepts.
    package struct Options: Sendable {
        /// How deeply arrays and objects may nest.
        package var depthMax = 64
        /// Whether `NaN`, `Infinity` and `-Infinity` are numbers, as in Python.
        package var acceptsNonFiniteNumbers = false

        /// Makes the defaults: 64 levels, finite numbers only.
        package init() {}
    }

    private let bytes: UnsafeRawBufferPointer
    private let options: Options
    private var offset = 0
    private var depth = 0

    private init(_ bytes: UnsafeRawBufferPointer, _ options: Options) {
        self.bytes = bytes
        self.options = options
    }

    /// Reads one value that is the whole text but for white space around it.
    /// - Throws: ``JSONSyntaxError`` naming the first fault and its place.
    package static func parse(
        _ bytes: UnsafeRawBufferPointer,
        options: Options = Options()
    ) throws(JSONSyntaxError) -> JSON {
        var parser = JSONParser(bytes, options)
        let value = try parser.document()
        parser.skipBlanks()
        guard parser.offset == bytes.count else { throw parser.error(.extraData) }
        return value
    }

    /// Reads the value that the text begins with and ignores what follows it.
    /// - Throws: ``JSONSyntaxError`` naming the first fault and its place.
    package static func parsePrefix(
        _ bytes: UnsafeRawBufferPointer,
        options: Options = Options()
    ) throws(JSONSyntaxError) -> JSON {
        var parser = JSONParser(bytes, options)
        return try parser.document()
    }

    private mutating func document() throws(JSONSyntaxError) -> JSON {
        skipBlanks()
        return try value()
    }

    private mutating func value() throws(JSONSyntaxError) -> JSON {
        guard offset < bytes.count else { throw error(.expectingValue) }
        switch bytes[offset] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"):
            return try nested { parser throws(JSONSyntaxError) in
                try parser.object()
            }
        case UInt8(ascii: "["):
            return try nested { parser throws(JSONSyntaxError) in
                try parser.array()
            }
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "N") where options.acceptsNonFiniteNumbers:
            return try literal("NaN", .number(JSONNumber(uncheckedText: "NaN")))
        case UInt8(ascii: "I") where options.acceptsNonFiniteNumbers:
            return try literal("Infinity", .number(JSONNumber(uncheckedText: "Infinity")))
        default: return .number(try number())
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONSyntaxError) -> JSON
    ) throws(JSONSyntaxError) -> JSON {
        guard depth < options.depthMax else { throw error(.tooDeep) }
        depth += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONSyntaxError) -> JSON {
        var object = JSONObject()
        offset += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object(object) }
        while true {
            guard peek == UInt8(ascii: "\"") else { throw error(.expectingPropertyName) }
            let key = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw error(.expectingColon) }
            skipBlanks()
            object[key] = try value()
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(object) }
            guard take(UInt8(ascii: ",")) else { throw error(.expectingComma) }
            skipBlanks()
        }
    }

    private mutating func array() throws(JSONSyntaxError) -> JSON {
        var elements: [JSON] = []
        offset += 1
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try value())
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw error(.expectingComma) }
            skipBlanks()
        }
    }

    private mutating func literal(
        _ text: StaticString, _ value: JSON
    ) throws(JSONSyntaxError) -> JSON {
        let length = text.utf8CodeUnitCount
        guard offset + length <= bytes.count else { throw error(.expectingValue) }
        for place in 0..<length where bytes[offset + place] != text.utf8Start[place] {
            throw error(.expectingValue)
        }
        offset += length
        return value
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
        let start = offset
        let isNegative = take(UInt8(ascii: "-"))
        if isNegative, options.acceptsNonFiniteNumbers, peek == UInt8(ascii: "I") {
            _ = try literal("Infinity", .null)
            return JSONNumber(uncheckedText: "-Infinity")
        }
        if !take(UInt8(ascii: "0")) {
            guard digits() > 0 else { throw error(.expectingValue, at: start) }
        }
        numberFraction()
        numberExponent()
        return JSONNumber(uncheckedText: text(start..<offset))
    }

    /// Takes a fraction if a whole one stands here; a lone point is left for the caller to refuse.
    private mutating func numberFraction() {
        let start = offset
        if take(UInt8(ascii: ".")), digits() == 0 { offset = start }
    }

    private mutating func numberExponent() {
        let start = offset
        guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return }
        if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
        if digits() == 0 { offset = start }
    }

    private mutating func digits() -> Int {
        let start = offset
        while let byte = peek, byte >= 0x30, byte <= 0x39 { offset += 1 }
        return offset - start
    }

    /// Reads a string whose opening quote is at the offset.
    private mutating func string() throws(JSONSyntaxError) -> String {
        let opening = offset
        offset += 1
        let start = offset
        offset = bytes.endOfPlainRun(from: start)
        guard let byte = peek else { throw error(.unterminatedString, at: opening) }
        switch byte {
        case UInt8(ascii: "\""):
            let range = start..<offset
            offset += 1
            return try checkedText(range)
        case UInt8(ascii: "\\"): return try escapedString(from: start, opening: opening)
        default: throw error(.invalidControlCharacter)
        }
    }

    private mutating func escapedString(
        from start: Int, opening: Int
    ) throws(JSONSyntaxError) -> String {
        var text = try checkedText(start..<offset)
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return text
            case UInt8(ascii: "\\"): text.unicodeScalars.append(try escape(opening: opening))
            case 0..<0x20: throw error(.invalidControlCharacter)
            default:
                let run = offset
                offset = bytes.endOfPlainRun(from: run)
                text += try checkedText(run..<offset)
            }
        }
        throw error(.unterminatedString, at: opening)
    }

    private mutating func escape(opening: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
        let backslash = offset
        offset += 1
        guard let byte = peek else { throw error(.unterminatedString, at: opening) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw error(.invalidEscape, at: backslash)
        }
    }

    /// Reads the four digits after `\u` and, for a high surrogate, the partner that follows it.
    private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try hexadecimalUnit()
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let resume = offset
        if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
            let second = try hexadecimalUnit()
            if UTF16.isTrailSurrogate(second) {
                let high = (UInt32(first) - 0xD800) << 10
                return Unicode.Scalar(high + UInt32(second) - 0xDC00 + 0x10000) ?? "\u{FFFD}"
            }
        }
        offset = resume
        return "\u{FFFD}"
    }

    private mutating func hexadecimalUnit() throws(JSONSyntaxError) -> UInt16 {
        let start = offset
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error(.invalidUnicodeEscape, at: start)
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }

    private func checkedText(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
        guard !range.isEmpty else { return "" }
        let slice = UnsafeRawBufferPointer(rebasing: bytes[range])
        if slice.isASCII { return String(decoding: slice, as: UTF8.self) }
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw error(.invalidUTF8, at: range.lowerBound)
        }
        return text
    }

    /// The text of a range that is known to hold ASCII only.
    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
        }
    }

    private func error(_ fault: JSONSyntaxError.Fault, at place: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(fault: fault, offset: place ?? offset)
    }
}

extension JSON {
    /// Reads JSON text that is one value.
    /// - Throws: ``JSONSyntaxError`` naming the first fault and its place.
    package static func parse(
        _ text: String,
        options: JSONParser.Options = JSONParser.Options()
    ) throws(JSONSyntaxError) -> JSON {
        try parse(utf8: Array(text.utf8), options: options)
    }

    /// Reads the bytes of a JSON text that is one value.
    /// - Throws: ``JSONSyntaxError`` naming the first fault and its place.
    package static func parse(
        utf8: [UInt8],
        options: JSONParser.Options = JSONParser.Options()
    ) throws(JSONSyntaxError) -> JSON {
        let result: Result<JSON, JSONSyntaxError> = utf8.withUnsafeBytes { bytes in
            do throws(JSONSyntaxError) {
                return .success(try JSONParser.parse(bytes, options: options))
            } catch { return .failure(error) }
        }
        return try result.get()
    }
}
