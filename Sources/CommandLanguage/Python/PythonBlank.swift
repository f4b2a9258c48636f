// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
    /// Whether Python's `str.isspace` holds: Unicode white space and the four separators.
    var isPythonSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }

    /// Whether it is one of the six blanks of ASCII.
    var isASCIISpace: Bool { value == 0x20 || (0x09...0x0D).contains(value) }
}

extension String {
    /// The text without white space at its end, as Python's `rstrip` leaves it.
    var rightTrimmed: String {
        let scalars = unicodeScalars
        guard let last = scalars.lastIndex(where: { !$0.isPythonSpace }) else { return "" }
        return String(scalars[...last])
    }

    /// The first character that is no white space.
    var firstSolid: Unicode.Scalar? { unicodeScalars.first { !$0.isPythonSpace } }

    /// Makes a text of scalars.
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }

    /// The text with each occurrence of a part replaced, scalar by scalar from the left.
    func replacing(_ part: String, by other: String) -> String {
        let (text, part) = (Array(unicodeScalars), Array(part.unicodeScalars))
        var result = String.UnicodeScalarView()
        var place = 0
        while place < text.count {
            if text[place...].starts(with: part) {
                result.append(contentsOf: other.unicodeScalars)
                place += part.count
            } else {
                result.append(text[place])
                place += 1
            }
        }
        return String(result)
    }
}
