// SPDX-License-Identifier: Apache-2.0

/// A way to send HTTP requests.
package struct Transport: Sendable {
    /// A request, whole.
    package struct Request: Sendable {
        /// The method, in capitals.
        package let method: String
        /// Where to send it, encoded.
        package let url: String
        /// All headers but those of the connection.
        package let headers: [(name: String, value: String)]
        /// The body; `nil` sends none.
        package let body: [UInt8]?
    }

    /// An answer, whole.
    package struct Response: Sendable {
        /// The HTTP status.
        package let status: Int
        /// The headers as they came.
        package let headers: [(name: String, value: String)]
        /// The body.
        package let body: [UInt8]

        /// Makes an answer.
        package init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// The value of the first header of a name, given in small letters.
        package func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name }?.value
        }
    }

    /// Why there is no answer.
    package enum Fault: Error, Sendable, Hashable {
        /// Nobody listens there, or the name is unknown.
        case cannotConnect
        /// The connection did not stand in time.
        case connectTimedOut
        /// Nothing came in time.
        case readTimedOut
        /// The connection broke before the answer was whole.
        case closed
        /// The certificate or the handshake failed.
        case tls(String)
        /// The proxy cannot be reached, or refuses.
        case proxy(String)
        /// A file with certificates cannot be read.
        case caBundle(String)
        /// Anything else.
        case other(String)
    }

    /// Sends a request.
    package let send: @Sendable (Request) async throws(Fault) -> Response
    /// Ends all connections.
    package let close: @Sendable () async -> Void

    /// Makes a way of two functions.
    package init(
        send: @escaping @Sendable (Request) async throws(Fault) -> Response,
        close: @escaping @Sendable () async -> Void
    ) {
        self.send = send
        self.close = close
    }
}

/// How connections are made.
package struct TransportSettings: Sendable {
    /// Whether certificates are checked.
    package var verifiesTLS: Bool
    /// A file with certificates to trust in place of the system's.
    package var caBundle: String?
    /// Seconds without a byte before a call fails; `nil` waits for ever.
    package var readTimeoutSeconds: Int64?
    /// Seconds before a connection must stand; `nil` waits for ever.
    package var connectTimeoutSeconds: Int64?
    /// The proxy's URL; `nil` connects directly.
    package var proxy: String?
}

extension Transport.Fault {
    /// The fault in the reference's words.
    func text(url: String) -> String {
        switch self {
        case .cannotConnect: "Could not connect to the endpoint URL: \"\(url)\""
        case .connectTimedOut: "Connect timeout on endpoint URL: \"\(url)\""
        case .readTimedOut: "Read timeout on endpoint URL: \"\(url)\""
        case .closed:
            "Connection was closed before we received a valid response from endpoint URL: "
                + "\"\(url)\"."
        case .tls(let reason): "SSL validation failed for \(url) \(reason)"
        case .proxy(let proxy):
            "Failed to connect to proxy URL: \"\(ProxyChoice.masked(proxy))\""
        case .caBundle(let path):
            "Could not find a suitable TLS CA certificate bundle, invalid path: \(path)"
        case .other(let reason): "An HTTP Client raised an unhandled exception: \(reason)"
        }
    }
}
