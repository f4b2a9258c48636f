// SPDX-License-Identifier: Apache-2.0
import ContactServer
import JSONDocument
import NIOCore
import NIOHTTP1

extension HTTPExchangeRequest {
    /// A request as a client on this machine makes it.
    static func sample(
        _ method: HTTPMethod = .GET, _ path: String = "/",
        host: String? = "127.0.0.1:7676", fields: [(String, String)] = [], body: String = "",
        isLocal: Bool = true, isSecure: Bool = false
    ) -> HTTPExchangeRequest {
        var headers = HTTPHeaders(fields)
        if let host { headers.add(name: "Host", value: host) }
        let head = HTTPRequestHead(
            version: .http1_1, method: method, uri: path, headers: headers)
        return HTTPExchangeRequest(
            head: head, body: ByteBuffer(string: body), isPeerLocal: isLocal, isSecure: isSecure)
    }
}

extension HTTPExchangeResponse {
    /// The body as JSON; `nil` when it is none.
    var json: JSON? { try? JSON.parse(utf8: Array(body.readableBytesView)) }

    /// The body as text.
    var text: String { String(buffer: body) }

    /// The value of a field; `nil` when there is none.
    func field(_ name: String) -> String? {
        headers.first(name: name)
    }
}
