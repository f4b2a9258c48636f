// SPDX-License-Identifier: Apache-2.0

/// Gives the content of a parameter file: `nil` when the text names none.
package typealias ParameterFile = (String) throws(CommandFailure) -> ParameterValue?

/// Reads shorthand, `Name=value,List=a,b,Nested={Key=value}`, without knowing any shape.
struct ShorthandParser {
    /// How deeply lists and braces may nest, so that no text can exhaust the stack.
    private static let depthMax = 300

    private let text: [Unicode.Scalar]
    private let file: ParameterFile
    private var place = 0
    private var depth = 0
    /// Whether the value in hand was written with `@=` and may name a file.
    private var takesFiles = false

    /// What ends a parse: a fault of the text, or of a file that it names.
    enum Fault: Error {
        case text(ShorthandError)
        case file(CommandFailure)
    }

    static func parse(_ text: String, file: @escaping ParameterFile) throws(Fault) -> ParameterValue
    {
        var parser = ShorthandParser(text: Array(text.unicodeScalars), file: file)
        return .map(try parser.pairs())
    }

    private init(text: [Unicode.Scalar], file: @escaping ParameterFile) {
        self.text = text
        self.file = file
    }

    private mutating func pairs() throws(Fault) -> ParameterMap {
        var map = ParameterMap()
        var (key, value) = try pair()
        map[key] = value
        var last = place
        while place < text.count {
            try expect(",", skippingBlanks: true)
            (key, value) = try pair()
            guard map[key] == nil else {
                throw .text(.repeated(key, in: text, at: last + 1))
            }
            map[key] = value
            last = place
        }
        return map
    }

    private mutating func pair() throws(Fault) -> (String, ParameterValue) {
        let key = try keyAndEqual()
        guard let current else { return (key, .string("")) }
        switch current {
        case "[": return (key, try list())
        case "{": return (key, try braces())
        default: return (key, try commaSeparated())
        }
    }

    private mutating func keyAndEqual() throws(Fault) -> String {
        let start = place
        while let scalar = current, isKeyScalar(scalar) { place += 1 }
        let key = String(scalars: text[start..<place])
        skipBlanks()
        takesFiles = current == "@"
        if takesFiles {
            place += 1
            skipBlanks()
        }
        try expect("=", skippingBlanks: true)
        return key
    }

    private func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "#", "/", ":": true
        default: false
        }
    }

    /// One value, or several with commas between them as long as no `=` follows one.
    private mutating func commaSeparated() throws(Fault) -> ParameterValue {
        let first = try firstValue()
        skipBlanks()
        guard current == "," else { return first }
        try expect(",", skippingBlanks: true)
        var values = [first]
        while true {
            do throws(Fault) {
                let value = try laterValue()
                skipBlanks()
                if current == nil {
                    values.append(value)
                    break
                }
                try expect(",", skippingBlanks: true)
                values.append(value)
            } catch {
                guard case .text(let fault) = error, fault.isSyntax, current != nil else {
                    throw error
                }
                while place > 0, text[place] != "," { place -= 1 }
                break
            }
        }
        return values.count == 1 ? first : .list(values)
    }

    private mutating func list() throws(Fault) -> ParameterValue {
        try expect("[", skippingBlanks: true)
        var values: [ParameterValue] = []
        while current != "]" {
            values.append(try explicitValue())
            skipBlanks()
            if current != "]" {
                try expect(",")
                skipBlanks()
            }
        }
        place += 1
        return .list(values)
    }

    private mutating func braces() throws(Fault) -> ParameterValue {
        try expect("{", skippingBlanks: true)
        var map = ParameterMap()
        while current != "}" {
            let key = try keyAndEqual()
            let value = try explicitValue()
            skipBlanks()
            if current != "}" {
                try expect(",")
                skipBlanks()
            }
            map[key] = value
        }
        place += 1
        return .map(map)
    }

    private mutating func explicitValue() throws(Fault) -> ParameterValue {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthMax else {
            throw .file(.failure("maximum recursion depth exceeded"))
        }
        return switch current {
        case "[": try list()
        case "{": try braces()
        default: try firstValue()
        }
    }

    private mutating func firstValue() throws(Fault) -> ParameterValue {
        if let quote = current, quote == "'" || quote == "\"" { return try quoted(quote) }
        guard let word = word(follows: isFirstFollow) else { return .string("") }
        return try resolved(word)
    }

    private mutating func laterValue() throws(Fault) -> ParameterValue {
        if let quote = current, quote == "'" || quote == "\"" { return try quoted(quote) }
        guard let word = word(follows: isLaterFollow) else {
            throw .text(.expected("<second>", received: "<none>", in: text, at: place))
        }
        return try resolved(word)
    }

    /// The text between quotes. A backslash keeps a quote inside, unless no other quote closes.
    private mutating func quoted(_ quote: Unicode.Scalar) throws(Fault) -> ParameterValue {
        let start = place + 1
        var end = start
        var escapedQuote: Int?
        while end < text.count, text[end] != quote {
            if text[end] == "\\", end + 1 < text.count, text[end + 1] == quote {
                escapedQuote = end + 1
                end += 1
            }
            end += 1
        }
        guard let close = end < text.count ? end : escapedQuote else {
            let name = quote == "'" ? "singled quoted" : "double quoted"
            throw .text(.expected("<\(name)>", received: "<none>", in: text, at: place))
        }
        place = close + 1
        let value = String(scalars: text[start..<close])
            .replacing("\\\(quote)", by: String(quote)).replacing("\\\\", by: "\\")
        return try resolved(value)
    }

    private mutating func word(follows: (Unicode.Scalar) -> Bool) -> String? {
        let start = place
        while let scalar = current {
            let isEscapedComma =
                scalar == "\\" && place + 1 < text.count && text[place + 1] == ","
            if isEscapedComma {
                place += 2
            } else if place == start ? isStart(scalar) : follows(scalar) {
                place += 1
            } else {
                break
            }
        }
        guard place > start else { return nil }
        return String(scalars: text[start..<place]).replacing("\\,", by: ",").rightTrimmed
    }

    private func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21, 0x23...0x26, 0x28...0x2B, 0x2D...0x3C, 0x3E...0x5A, 0x5C...0x7A, 0x7C...0xFFFF:
            true
        default: false
        }
    }

    private func isFirstFollow(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21, 0x23...0x26, 0x28...0x2B, 0x2D...0x5C, 0x5E...0x7C, 0x7E...0xFFFF: true
        default: scalar.isPythonSpace
        }
    }

    private func isLaterFollow(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21, 0x23...0x26, 0x28...0x2B, 0x2D...0x3C, 0x3E...0xFFFF: true
        default: scalar.isPythonSpace
        }
    }

    private func resolved(_ word: String) throws(Fault) -> ParameterValue {
        guard takesFiles else { return .string(word) }
        do throws(CommandFailure) {
            return try file(word) ?? .string(word)
        } catch {
            throw .file(error)
        }
    }

    private mutating func expect(
        _ scalar: Unicode.Scalar,
        skippingBlanks: Bool = false
    ) throws(Fault) {
        if skippingBlanks { skipBlanks() }
        guard current == scalar else {
            let received = current.map { String($0) } ?? "EOF"
            throw .text(.expected(String(scalar), received: received, in: text, at: place))
        }
        place += 1
        if skippingBlanks { skipBlanks() }
    }

    private var current: Unicode.Scalar? { place < text.count ? text[place] : nil }

    private mutating func skipBlanks() {
        while let scalar = current, scalar.isASCIISpace { place += 1 }
    }
}
