// SPDX-License-Identifier: Apache-2.0

/// Splits a command into words as a POSIX shell does, without expanding anything.
package enum ShellWords {
    /// The words; `nil` when a quote or a backslash is left open.
    package static func split(_ text: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch (scalar, quote) {
            case ("\\", nil):
                guard let next = scalars.next() else { return nil }
                word = (word ?? "") + String(next)
            case ("\\", "\""):
                guard let next = scalars.next() else { return nil }
                let isEscape = next == "\"" || next == "\\"
                word = (word ?? "") + (isEscape ? "" : "\\") + String(next)
            case (let mark, let open?) where mark == open: quote = nil
            case ("'", nil), ("\"", nil):
                quote = scalar
                word = word ?? ""
            case (let blank, nil) where blank.isASCIISpace:
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(scalar)
            }
        }
        guard quote == nil else { return nil }
        return words + (word.map { [$0] } ?? [])
    }
}
