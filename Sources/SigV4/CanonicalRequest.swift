// SPDX-License-Identifier: Apache-2.0

/// A request in the one spelling that both sides hash.
///
/// - SeeAlso: AWS General Reference, "Create a signed AWS API request".
package struct CanonicalRequest: Sendable, Hashable {
    /// The text that is hashed.
    package let text: String
    /// The names of the signed headers, in small letters, sorted.
    package let signedHeaders: [String]

    /// Makes the canonical form of a request.
    ///
    /// A signed name that the request does not carry is taken as an empty value, which no client
    /// signs, so that dropping a header changes the signature.
    /// - Parameters:
    ///   - head: The request as it stands on the wire.
    ///   - signedHeaders: The names to sign; `nil` signs every header of the request.
    ///   - payloadHash: The SHA-256 of the body, as ``PayloadHash`` makes it.
    package init(_ head: RequestHead, signedHeaders: [String]? = nil, payloadHash: String) {
        let names =
            signedHeaders
            ?? Set(head.headers.map { $0.name.lowercased() }).sorted()
        var text = "\(head.method)\n\(Self.path(head.path))\n\(Self.query(head.query))\n"
        for name in names { text += "\(name):\(Self.value(of: name, in: head.headers))\n" }
        text += "\n\(names.joined(separator: ";"))\n\(payloadHash)"
        self.signedHeaders = names
        self.text = text
    }

    /// The path with dot segments and doubled slashes removed, encoded once more than on the wire.
    static func path(_ path: String) -> String {
        var segments: [Substring.UTF8View] = []
        for segment in path.utf8.split(separator: UInt8(ascii: "/"))
        where !segment.elementsEqual(".".utf8) {
            if segment.elementsEqual("..".utf8) {
                _ = segments.popLast()
            } else {
                segments.append(segment)
            }
        }
        guard !segments.isEmpty else { return "/" }
        let body = segments.map { PercentEncoding.encode($0) }.joined(separator: "/")
        return "/" + body + (path.utf8.last == UInt8(ascii: "/") ? "/" : "")
    }

    /// The parameters encoded and sorted by name, then value; the signature itself is left out.
    static func query(_ query: String) -> String {
        var pairs: [(name: String, value: String)] = []
        for pair in query.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = PercentEncoding.encode(PercentEncoding.decode(sides[0]))
            guard name != SignatureClaim.Parameter.signature else { continue }
            let value = sides.count > 1 ? PercentEncoding.decode(sides[1]) : []
            pairs.append((name, PercentEncoding.encode(value)))
        }
        pairs.sort { ($0.name, $0.value) < ($1.name, $1.value) }
        return pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    /// The value of a name in small letters; repeated fields are joined by commas in their order.
    private static func value(of name: String, in fields: [RequestHead.Field]) -> String {
        var value: String?
        for field in fields where RequestHead.isEqual(field.name, name) {
            let words = collapsed(field.value)
            value = value.map { "\($0),\(words)" } ?? words
        }
        return value ?? ""
    }

    /// The words of a value, one space between them.
    private static func collapsed(_ value: String) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        // Most values have no blank at all.
        guard value.utf8.contains(where: isBlank) else { return value }
        return value.utf8.split(whereSeparator: isBlank)
            .map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}
