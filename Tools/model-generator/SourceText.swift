// SPDX-License-Identifier: Apache-2.0

/// Collects the lines of a generated file.
struct SourceText {
    private(set) var lines: [String] = []
    private var indentation = 0

    static let columns = 100

    /// The head of a generated Swift file.
    static func swift(from files: String, imports: [String] = []) -> SourceText {
        var text = SourceText()
        text.line("// Generated from \(files) by `make generate`; edits are lost.")
        text.line("// SPDX-License-Identifier: Apache-2.0")
        text.line("// swift-format-ignore-file")
        for line in imports { text.line(line) }
        text.line()
        return text
    }

    var contents: String { lines.joined(separator: "\n") + "\n" }

    mutating func line(_ text: String = "") {
        lines.append(text.isEmpty ? "" : String(repeating: "    ", count: indentation) + text)
    }

    /// Writes an opening line, an indented part and a closing line.
    mutating func block(
        _ opening: String,
        closing: String = "}",
        _ body: (inout SourceText) -> Void
    ) {
        line(opening)
        indentation += 1
        body(&self)
        indentation -= 1
        line(closing)
    }

    /// Writes a documentation comment over as many lines as it takes.
    mutating func comment(_ text: String) {
        for part in Self.wrapped(text, to: Self.columns - indentation * 4 - 4) {
            line("/// \(part)")
        }
    }

    /// A Swift string literal.
    static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    static func wrapped(_ text: String, to columns: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= columns {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
