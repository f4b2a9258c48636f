// SPDX-License-Identifier: Apache-2.0

/// The part of an HTTP request that is signed, as it stands on the wire.
package struct RequestHead: Sendable {
    /// A header field as it was sent.
    package typealias Field = (name: String, value: String)

    /// The method, in capitals.
    package var method: String
    /// The path, still encoded, without the query.
    package var path: String
    /// The query, still encoded, without `?`; empty when there is none.
    package var query: String
    /// The header fields in order; names in any case, repeated ones as they came.
    package var headers: [Field]

    /// Makes the head of a request.
    package init(method: String, path: String, query: String = "", headers: [Field]) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
    }

    /// The value of the first field of a name, which must be given in small letters.
    package func header(_ name: String) -> String? {
        headers.first { Self.isEqual($0.name, name) }?.value
    }

    /// Whether two names are the same but for the case of ASCII letters.
    static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.utf8, right.utf8)
        return left.count == right.count
            && left.elementsEqual(right) { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    /// The decoded parameters of the query in order.
    var parameters: [(name: String, value: String)] {
        query.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = sides.count > 1 ? PercentEncoding.decode(sides[1]) : []
            return (
                String(decoding: PercentEncoding.decode(sides[0]), as: UTF8.self),
                String(decoding: value, as: UTF8.self)
            )
        }
    }
}
