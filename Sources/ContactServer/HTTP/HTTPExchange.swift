// SPDX-License-Identifier: Apache-2.0
package import NIOCore
package import NIOHTTP1

/// A request as the handlers see it: read whole, and free of the connection that brought it, so
/// that another front end could carry it.
package struct HTTPExchangeRequest: Sendable {
    /// The method.
    package let method: HTTPMethod
    /// The target's path, still encoded.
    package let path: Substring
    /// The target's query, still encoded; empty when there is none.
    package let query: Substring
    /// The fields as they came.
    package let headers: HTTPHeaders
    /// The body.
    package let body: ByteBuffer
    /// Whether the connection is encrypted.
    package let isSecure: Bool
    private let isPeerLocal: Bool

    /// Makes a request.
    /// - Parameters:
    ///   - head: its head.
    ///   - body: its body, whole.
    ///   - isPeerLocal: whether the connection came from this machine.
    ///   - isSecure: whether the connection is encrypted.
    package init(
        head: HTTPRequestHead, body: ByteBuffer, isPeerLocal: Bool, isSecure: Bool
    ) {
        method = head.method
        let target = Substring(head.uri)
        if let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) {
            path = target[..<mark]
            query = target[target.utf8.index(after: mark)...]
        } else {
            path = target
            query = ""
        }
        headers = head.headers
        self.body = body
        self.isPeerLocal = isPeerLocal
        self.isSecure = isSecure
    }

    /// Whether the request came from this machine itself, and not through a proxy that runs on it.
    package var isLocal: Bool {
        isPeerLocal && !headers.contains(name: "x-forwarded-for")
            && !headers.contains(name: "forwarded")
    }

    /// The host and port that the client asked for; `nil` when it named none.
    package var host: String? { headers.first(name: "host") }

    /// Whether the request names this machine as its host, and comes from a page of it or none.
    var isOfThisMachine: Bool {
        guard let host, Self.isLoopbackName(host) else { return false }
        guard let origin = headers.first(name: "origin") else { return true }
        let parts = origin.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 && parts[1].isEmpty && Self.isLoopbackName(String(parts[2]))
    }

    /// Whether a text is a name of this machine and nothing but a port after it.
    private static func isLoopbackName(_ host: String) -> Bool {
        let names = ["127.0.0.1", "localhost", "[::1]"]
        guard let name = names.first(where: host.hasPrefix) else { return false }
        let rest = host.dropFirst(name.count)
        return rest.isEmpty
            || rest.first == ":" && rest.dropFirst().allSatisfy { $0.isASCII && $0.isWholeNumber }
    }

    /// Whether it is a call of the Participant Service.
    package var isParticipantCall: Bool { Self.isParticipantPath(path) }

    /// Whether it is a call of a participant that is connected.
    var isConversation: Bool { isParticipantCall && path != "/participant/connection" }

    /// Whether it is for `/_parley`, what operators ask of the server itself.
    var isOperatorCall: Bool { path.hasBytes("/_parley/") }

    /// The most bytes that the body of a request may have.
    static func bodyBytesMax(target: String) -> Int {
        isParticipantPath(target[...]) ? 256 * 1024 : 1024 * 1024
    }

    /// Whether a path is one of the Participant Service.
    static func isParticipantPath(_ path: Substring) -> Bool { path.hasBytes("/participant/") }
}

/// An answer.
package struct HTTPExchangeResponse: Sendable {
    /// The status.
    package var status: HTTPResponseStatus
    /// The fields; what concerns the connection is added when the answer is sent.
    package var headers: HTTPHeaders
    /// The body.
    package var body: ByteBuffer

    /// Makes an answer.
    package init(
        status: HTTPResponseStatus, contentType: String? = "application/json",
        body: ByteBuffer = ByteBuffer()
    ) {
        self.status = status
        headers = HTTPHeaders()
        headers.reserveCapacity(10)
        if let contentType { headers.add(name: "Content-Type", value: contentType) }
        self.body = body
    }
}

extension Substring {
    /// Whether it begins with these bytes, looked at where they stand.
    fileprivate func hasBytes(_ prefix: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            bytes.prefix(prefix.utf8CodeUnitCount).elementsEqual(
                UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        }
    }
}
