// SPDX-License-Identifier: Apache-2.0

/// Signs requests with one access key for one region and service.
package struct Signer: Sendable {
    /// An access key.
    package struct Credentials: Sendable, Hashable {
        /// The public half.
        package let accessKeyID: String
        /// The secret half.
        package let secretAccessKey: String
        /// What comes with temporary credentials; `nil` for lasting ones.
        package let sessionToken: String?

        /// Makes credentials.
        package init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil) {
            self.accessKeyID = accessKeyID
            self.secretAccessKey = secretAccessKey
            self.sessionToken = sessionToken
        }
    }

    private let credentials: Credentials
    private let region: String
    private let service: String

    /// Makes a signer; `service` is the signing name, e.g. `connect` or `execute-api`.
    package init(credentials: Credentials, region: String, service: String) {
        self.credentials = credentials
        self.region = region
        self.service = service
    }

    /// The headers to add to a request so that it is signed: date, session token, authorization.
    ///
    /// Every header of the head is signed, so it must hold `Host` and nothing that a proxy may
    /// change.
    package func headers(
        for head: RequestHead,
        payloadHash: String,
        at time: SigningTime
    ) -> [RequestHead.Field] {
        var added: [RequestHead.Field] = [("X-Amz-Date", time.text)]
        if let token = credentials.sessionToken { added.append(("X-Amz-Security-Token", token)) }
        var head = head
        head.headers += added
        let request = CanonicalRequest(head, payloadHash: payloadHash)
        let scope = scope(at: time)
        let signature = key(of: scope).signature(of: request, at: time)
        let authorization =
            "\(SignatureClaim.algorithm) Credential=\(credentials.accessKeyID)/\(scope.text), "
            + "SignedHeaders=\(request.signedHeaders.joined(separator: ";")), "
            + "Signature=\(signature)"
        return added + [("Authorization", authorization)]
    }

    /// The whole query of a presigned request, the head's own parameters first.
    package func query(
        for head: RequestHead,
        payloadHash: String,
        at time: SigningTime,
        expiresAfterSeconds: Int64
    ) -> String {
        typealias Parameter = SignatureClaim.Parameter
        let scope = scope(at: time)
        let names = Set(head.headers.map { $0.name.lowercased() }).sorted()
        var parameters = [
            (Parameter.algorithm, SignatureClaim.algorithm),
            (Parameter.credential, "\(credentials.accessKeyID)/\(scope.text)"),
            (Parameter.date, time.text),
            (Parameter.expires, String(expiresAfterSeconds)),
            (Parameter.signedHeaders, names.joined(separator: ";")),
        ]
        if let token = credentials.sessionToken {
            parameters.append((Parameter.securityToken, token))
        }
        let added = parameters.map { "\($0)=\(PercentEncoding.encode($1))" }
        let query = ((head.query.isEmpty ? [] : [head.query]) + added).joined(separator: "&")
        var head = head
        head.query = query
        let request = CanonicalRequest(head, payloadHash: payloadHash)
        let signature = key(of: scope).signature(of: request, at: time)
        return "\(query)&\(Parameter.signature)=\(signature)"
    }

    private func scope(at time: SigningTime) -> CredentialScope {
        CredentialScope(date: time.date, region: region, service: service)
    }

    private func key(of scope: CredentialScope) -> SigningKey {
        SigningKey(secretAccessKey: credentials.secretAccessKey, scope: scope)
    }
}
