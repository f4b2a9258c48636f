// SPDX-License-Identifier: Apache-2.0

/// A path such as `$.Attributes.name` or `$.Attributes['my key']`, by which a document names a
/// value that is known only when the flow runs.
package struct Reference: Sendable, Hashable {
    /// Where the value comes from.
    package let namespace: Namespace
    /// The names below the namespace, from the outside in.
    package let keys: [String]

    /// Makes a reference of its parts.
    package init(_ namespace: Namespace, _ keys: String...) {
        self.init(namespace, keys: keys)
    }

    /// Makes a reference of its parts.
    package init(_ namespace: Namespace, keys: [String]) {
        self.namespace = namespace
        self.keys = keys
    }

    /// Whether it names a namespace of many values and none of them, as a slip of the pen does.
    var namesNothing: Bool { keys.isEmpty && !namespace.isScalar }

    /// Reads a text that is one reference and nothing else; `nil` for any other text.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let (reference, end) = Self.scan(bytes, at: 0), end == bytes.count else {
            return nil
        }
        self = reference
    }

    /// Reads the reference that begins at a byte.
    ///
    /// A dotted name holds ASCII letters, digits, `_` and, within, `-`. A full stop or a hyphen
    /// belongs to the path only when a name follows, so that a sentence may end with a reference and
    /// a hyphen may join two. Bracketed names hold anything. Real documents show every one of these neighbours.
    /// - Returns: The reference and the byte after it; `nil` when none begins here or when its
    ///   namespace is not known, in which case the text stands for itself.
    static func scan(_ bytes: [UInt8], at start: Int) -> (Reference, end: Int)? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "$"),
            let (root, afterRoot) = name(bytes, at: start + 1),
            let namespace = Namespace(rawValue: root)
        else { return nil }
        var end = afterRoot
        var keys: [String] = []
        while !namespace.isScalar, keys.count < depthMax, let (key, next) = name(bytes, at: end) {
            keys.append(key)
            end = next
        }
        return (Reference(namespace, keys: keys), end)
    }

    /// Deeper paths end here; no value is nested so deeply.
    private static let depthMax = 32

    /// Longer names are text; the bound keeps hostile documents from being read again and again.
    private static let bracketedNameBytesMax = 1024

    /// Reads `.name`, `.['name']` or `['name']`.
    private static func name(_ bytes: [UInt8], at start: Int) -> (String, end: Int)? {
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "[") { return bracketedName(bytes, at: start) }
        guard bytes[start] == UInt8(ascii: "."), start + 1 < bytes.count else { return nil }
        if bytes[start + 1] == UInt8(ascii: "[") { return bracketedName(bytes, at: start + 1) }
        var end = start + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        while end > start + 1, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
        guard end > start + 1 else { return nil }
        return (String(decoding: bytes[(start + 1)..<end], as: UTF8.self), end)
    }

    /// Reads `['name']` or `["name"]`; a name is not empty.
    private static func bracketedName(_ bytes: [UInt8], at start: Int) -> (String, end: Int)? {
        guard start + 1 < bytes.count else { return nil }
        let quote = bytes[start + 1]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
        var end = start + 2
        let last = min(bytes.count, end + bracketedNameBytesMax)
        while end + 1 < last {
            if bytes[end] == quote, bytes[end + 1] == UInt8(ascii: "]") {
                guard end > start + 2 else { return nil }
                return (String(decoding: bytes[(start + 2)..<end], as: UTF8.self), end + 2)
            }
            end += 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Reference: CustomStringConvertible {
    /// The path in the spelling that documents use, with brackets only where a name needs them.
    package var description: String {
        keys.reduce(into: "$.\(namespace.rawValue)") { text, key in
            let isPlain = key.utf8.allSatisfy(Self.isNameByte)
            text += isPlain ? ".\(key)" : "['\(key)']"
        }
    }
}
