// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Cuts an expression into tokens.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    private init(_ expression: String) { scalars = Array(expression.unicodeScalars) }

    static func tokens(of expression: String) throws(JMESPathError) -> [Token] {
        var lexer = Lexer(expression)
        guard !lexer.scalars.isEmpty else { throw .empty }
        var tokens: [Token] = []
        while let scalar = lexer.peek {
            if lexer.isBlank(scalar) { lexer.place += 1 } else { tokens.append(try lexer.token()) }
        }
        tokens.append(Token(kind: .eof, value: "", start: lexer.scalars.count))
        return tokens
    }

    private static let simple: [Unicode.Scalar: Token.Kind] = [
        ".": .dot, "*": .star, "]": .rbracket, ",": .comma, ":": .colon, "@": .current,
        "(": .lparen, ")": .rparen, "{": .lbrace, "}": .rbrace,
    ]

    private mutating func token() throws(JMESPathError) -> Token {
        let scalar = scalars[place]
        if let kind = Self.simple[scalar] { return one(kind) }
        switch scalar {
        case "a"..."z", "A"..."Z", "_": return identifier()
        case "0"..."9": return number()
        case "-": return try negativeNumber()
        case "[": return bracket()
        case "'": return try rawString()
        case "`": return try literal()
        case "\"": return try quotedIdentifier()
        case "|": return either("|", .or, .pipe)
        case "&": return either("&", .and, .expref)
        case "<": return either("=", .lte, .lt)
        case ">": return either("=", .gte, .gt)
        case "!": return either("=", .ne, .not)
        case "=": return try equal()
        default: throw .lexer(message: "Unknown token \(scalar)", place: place)
        }
    }

    private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private mutating func one(_ kind: Token.Kind) -> Token {
        defer { place += 1 }
        return Token(kind: kind, value: .string(String(scalars[place])), start: place)
    }

    private mutating func either(
        _ second: Unicode.Scalar,
        _ both: Token.Kind,
        _ alone: Token.Kind
    ) -> Token {
        let start = place
        guard place + 1 < scalars.count, scalars[place + 1] == second else { return one(alone) }
        place += 2
        return Token(kind: both, value: .string(text(start..<place)), start: start)
    }

    private mutating func bracket() -> Token {
        let start = place
        let next = place + 1 < scalars.count ? scalars[place + 1] : nil
        guard next == "]" || next == "?" else { return one(.lbracket) }
        place += 2
        let kind: Token.Kind = next == "]" ? .flatten : .filter
        return Token(kind: kind, value: .string(text(start..<place)), start: start)
    }

    private mutating func identifier() -> Token {
        let start = place
        while let scalar = peek, isWord(scalar) { place += 1 }
        return Token(
            kind: .unquotedIdentifier,
            value: .string(text(start..<place)),
            start: start
        )
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }

    private mutating func number() -> Token {
        let start = place
        place += 1
        while let scalar = peek, ("0"..."9").contains(scalar) { place += 1 }
        let value = Int64(text(start..<place)) ?? Int64.max
        return Token(kind: .number, value: .integer(value), start: start)
    }

    private mutating func negativeNumber() throws(JMESPathError) -> Token {
        let start = place
        let token = number()
        guard place - start > 1 else { throw .lexer(message: "Unknown token '-'", place: start) }
        return token
    }

    private mutating func equal() throws(JMESPathError) -> Token {
        let start = place
        guard place + 1 < scalars.count else {
            throw .lexer(message: "Unknown token '='", place: place)
        }
        guard scalars[place + 1] == "=" else {
            throw .lexer(message: "Unknown token '='", place: place)
        }
        place += 2
        return Token(kind: .eq, value: "==", start: start)
    }

    private mutating func rawString() throws(JMESPathError) -> Token {
        let start = place
        let lexeme = try delimited("'")
        return Token(kind: .literal, value: .string(unescape(lexeme, "'")), start: start)
    }

    private mutating func quotedIdentifier() throws(JMESPathError) -> Token {
        let start = place
        let lexeme = "\"" + (try delimited("\"")) + "\""
        do throws(JSONSyntaxError) {
            let value = try JSON.parse(lexeme)
            return Token(kind: .quotedIdentifier, value: value, start: start)
        } catch {
            throw .lexer(message: error.pythonReason, place: start)
        }
    }

    private mutating func literal() throws(JMESPathError) -> Token {
        let start = place
        let lexeme = unescape(try delimited("`"), "`")
        var options = JSONParser.Options()
        options.acceptsNonFiniteNumbers = true
        if let value = try? JSON.parse(lexeme, options: options) {
            return Token(kind: .literal, value: value.normalized, start: start)
        }
        // Text that is not JSON stands for itself, as in the language's first version.
        let trimmed = String(lexeme.unicodeScalars.drop { $0.properties.isWhitespace })
        guard let value = try? JSON.parse("\"\(trimmed)\"") else {
            throw .lexer(message: "Bad token \(lexeme)", place: start)
        }
        return Token(kind: .literal, value: value, start: start)
    }

    /// The text up to the next delimiter that no backslash precedes, which is taken too.
    private mutating func delimited(_ delimiter: Unicode.Scalar) throws(JMESPathError) -> String {
        let start = place
        place += 1
        while peek != delimiter {
            if peek == "\\" { place += 1 }
            guard place < scalars.count else {
                throw .lexer(message: "Unclosed \(delimiter) delimiter", place: start)
            }
            place += 1
        }
        defer { place += 1 }
        return text(start + 1..<place)
    }

    private func unescape(_ lexeme: String, _ delimiter: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in lexeme.unicodeScalars {
            if scalar == delimiter, result.last == "\\" { result.removeLast() }
            result.append(scalar)
        }
        return String(result)
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}

extension JSONSyntaxError {
    /// The words of Python's `json` module for a fault inside a string.
    fileprivate var pythonReason: String {
        switch fault {
        case .invalidControlCharacter: "Invalid control character at"
        case .invalidEscape: "Invalid \\escape"
        case .invalidUnicodeEscape: "Invalid \\uXXXX escape"
        case .unterminatedString: "Unterminated string starting at"
        case .expectingValue, .expectingPropertyName, .expectingColon, .expectingComma,
            .extraData, .invalidUTF8, .tooDeep:
            "Expecting value"
        }
    }
}
