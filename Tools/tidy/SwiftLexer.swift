// SPDX-License-Identifier: Apache-2.0

/// Splits Swift source into tokens and comments, well enough to count braces and find words.
///
/// A string, with all its interpolations, is one token `""`, so nothing in it can look like code.
struct SwiftLexer {
    private(set) var tokens: [Token] = []
    private(set) var comments: [Comment] = []

    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var lastEnd = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        while let byte = peek() {
            readNext(byte)
        }
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...:
            true
        default: false
        }
    }

    private mutating func readNext(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): readLineComment()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): readBlockComment()
        case UInt8(ascii: "\""), UInt8(ascii: "#"): readStringOrMark()
        case _ where Self.isWordByte(byte): readWord()
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            advance()
        default:
            advance()
            append(text(from: offset - 1, to: offset), from: offset - 1, line: line)
        }
    }

    private mutating func readWord() {
        let start = offset
        // A name in backticks may hold blanks and marks: it ends at the second backtick.
        if peek() == UInt8(ascii: "`") {
            advance()
            while let byte = peek(), byte != UInt8(ascii: "`"), byte != UInt8(ascii: "\n") {
                advance()
            }
            advance()
        } else {
            while let byte = peek(), Self.isWordByte(byte) { advance() }
        }
        append(text(from: start, to: offset), from: start, line: line)
    }

    private mutating func readLineComment() {
        let start = offset
        while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
        comments.append(Comment(text: text(from: start, to: offset), line: line))
    }

    private mutating func readBlockComment() {
        var depth = 0
        var start = offset
        repeat {
            if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                advance(2)
            } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                advance(2)
            } else {
                if peek() == UInt8(ascii: "\n") {
                    comments.append(Comment(text: text(from: start, to: offset), line: line))
                    start = offset + 1
                }
                advance()
            }
        } while depth > 0 && peek() != nil
        comments.append(Comment(text: text(from: start, to: offset), line: line))
    }

    private mutating func readStringOrMark() {
        let start = offset
        let startLine = line
        while peek() == UInt8(ascii: "#") { advance() }
        let hashes = offset - start
        guard peek() == UInt8(ascii: "\"") else {
            append("#", from: start, line: startLine)
            return
        }
        readString(hashes: hashes)
        append("\"\"", from: start, line: startLine)
    }

    private mutating func readString(hashes: Int) {
        let quotes = starts(with: "\"\"\"") ? 3 : 1
        let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        advance(quotes)
        while let byte = peek() {
            if starts(with: end) {
                return advance(end.utf8.count)
            } else if starts(with: escape + "(") {
                advance(escape.utf8.count)
                readInterpolation()
            } else if starts(with: escape) {
                advance(escape.utf8.count + 1)
            } else if byte == UInt8(ascii: "\n"), quotes == 1 {
                return
            } else {
                advance()
            }
        }
    }

    private mutating func readInterpolation() {
        var depth = 0
        repeat {
            switch peek() {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\""):
                readString(hashes: 0)
                continue
            default: break
            }
            advance()
        } while depth > 0 && peek() != nil
    }

    /// Adds the token that has just been read.
    private mutating func append(_ text: String, from start: Int, line: Int) {
        tokens.append(Token(text: text, line: line, isApart: start != lastEnd))
        lastEnd = offset
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }

    private func starts(with text: String) -> Bool {
        bytes[offset...].starts(with: text.utf8)
    }

    private func text(from start: Int, to end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
    }
}
