// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
package import SigV4

/// Makes signed requests to one endpoint of one AWS service.
struct AWSCaller: Sendable {
    let endpoint: Endpoint
    private let signer: Signer

    init(_ endpoint: Endpoint, service: String, _ identity: OutsideIdentity) {
        self.endpoint = endpoint
        signer = Signer(
            credentials: identity.credentials, region: endpoint.region ?? identity.region,
            service: service)
    }

    /// A request, signed at this moment.
    /// - Parameters:
    ///   - path: the whole path, encoded.
    ///   - headers: what is sent besides; names that begin with `X-Amz-` are signed.
    func request(
        _ method: String, path: String, query: String = "",
        headers: [(name: String, value: String)] = [], body: [UInt8]
    ) -> OutsideClient.Request {
        let path = path.isEmpty ? "/" : path
        var signed: [RequestHead.Field] = [("Host", endpoint.authority)]
        var others: [RequestHead.Field] = []
        for header in headers {
            if header.name.lowercased().hasPrefix("x-amz-") {
                signed.append(header)
            } else {
                others.append(header)
            }
        }
        if !body.isEmpty { signed.append(("Content-Type", "application/json")) }
        let head = RequestHead(method: method, path: path, query: query, headers: signed)
        let added = signer.headers(
            for: head, payloadHash: PayloadHash.hex(of: body),
            at: SigningTime(secondsSince1970: ServiceClock.systemNow.milliseconds / 1000))
        return OutsideClient.Request(
            method: method, url: endpoint.url(path, query: query),
            headers: signed + others + added, body: body)
    }
}

/// As whom the server calls AWS services.
package struct OutsideIdentity: Sendable {
    /// The access key.
    package let credentials: Signer.Credentials
    /// The region, unless an endpoint names another.
    package let region: String

    /// Makes an identity.
    package init(credentials: Signer.Credentials, region: String) {
        self.credentials = credentials
        self.region = region
    }
}

/// The header in which every request carries the key by which a repetition is known.
enum IdempotencyHeader {
    static let name = "X-Parley-Idempotency-Key"
}
