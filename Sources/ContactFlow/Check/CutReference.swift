// SPDX-License-Identifier: Apache-2.0

/// A reference in a text that ends before a letter outside of ASCII, which was perhaps meant to
/// belong to it: such letters are part of a name in brackets only.
struct CutReference: Sendable, Hashable {
    /// The reference as it is read.
    let reference: Reference
    /// The letters behind it.
    let rest: String
    /// The reference that is perhaps meant.
    let meant: Reference

    /// Finds those of a text.
    ///
    /// Only letters of scripts with capitals count. Where they are written without blanks, as in
    /// Japanese, a text that goes on behind a reference is no slip.
    static func all(in text: String) -> [CutReference] {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
        var found: [CutReference] = []
        var place = 0
        while place < bytes.count {
            guard let (reference, end) = Reference.scan(bytes, at: place) else {
                place += 1
                continue
            }
            if let cut = CutReference(reference, end: end, bytes) { found.append(cut) }
            place = end
        }
        return found
    }

    private init?(_ reference: Reference, end: Int, _ bytes: [UInt8]) {
        guard !reference.namespace.isScalar, bytes[end - 1] != UInt8(ascii: "]"), end < bytes.count
        else { return nil }
        let isNewName = bytes[end] == UInt8(ascii: ".")
        guard isNewName || !reference.keys.isEmpty else { return nil }
        let tail = bytes[(isNewName ? end + 1 : end)...]
        guard tail.first.map({ $0 >= 0x80 }) == true else { return nil }
        let scalars = String(decoding: tail, as: UTF8.self).unicodeScalars
        guard let first = scalars.first, first.properties.isCased || first.isMark
        else { return nil }
        rest = String(String.UnicodeScalarView(scalars.prefix(while: \.isOfName)))
        self.reference = reference
        var keys = reference.keys
        if isNewName { keys.append(rest) } else { keys[keys.count - 1] += rest }
        meant = Reference(reference.namespace, keys: keys)
    }
}

extension Unicode.Scalar {
    /// Whether it is an accent that stands above or below the letter before it.
    fileprivate var isMark: Bool { properties.generalCategory == .nonspacingMark }

    fileprivate var isOfName: Bool {
        properties.isAlphabetic || properties.numericType != nil || isMark || self == "_"
    }
}
