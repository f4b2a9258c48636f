// SPDX-License-Identifier: Apache-2.0

/// What a request says about its own signature, in its `Authorization` header or its query.
///
/// A claim is read before anything is known of the caller; ``isProved(by:for:payloadHash:)``
/// decides whether it holds. Whether the time is near enough is for the caller to say.
package struct SignatureClaim: Sendable, Hashable {
    /// Where a signature travels.
    package enum Form: Sendable, Hashable {
        /// In the `Authorization` header.
        case header
        /// In the query; good for a number of seconds from its time.
        case query(expiresAfterSeconds: Int64)
    }

    /// The names of the query parameters.
    enum Parameter {
        static let algorithm = "X-Amz-Algorithm"
        static let credential = "X-Amz-Credential"
        static let date = "X-Amz-Date"
        static let expires = "X-Amz-Expires"
        static let signedHeaders = "X-Amz-SignedHeaders"
        static let securityToken = "X-Amz-Security-Token"
        static let signature = "X-Amz-Signature"
    }

    /// The only algorithm there is.
    package static let algorithm = "AWS4-HMAC-SHA256"
    /// The longest life of a signature in a query, seven days.
    package static let expiresAfterSecondsMax: Int64 = 604_800

    /// Where the signature stands.
    package let form: Form
    /// Which key made it.
    package let accessKeyID: String
    /// What the key was derived for.
    package let scope: CredentialScope
    /// When it was made.
    package let time: SigningTime
    /// The names of the headers that it covers.
    package let signedHeaders: [String]
    /// The session token of temporary credentials; `nil` for lasting ones.
    package let sessionToken: String?
    /// The signature, 64 hexadecimal digits.
    package let signature: String

    /// Reads the claim of a request.
    /// - Throws: ``SignatureFault/absent`` when the request carries none, else what is wrong.
    package init(_ head: RequestHead) throws(SignatureFault) {
        if let header = head.header("authorization") {
            self = try AuthorizationHeader(header).claim(in: head)
        } else {
            self = try AuthorizationQuery(head).claim()
        }
    }

    init(
        form: Form,
        credential: String,
        time: SigningTime,
        signedHeaders: String,
        sessionToken: String?,
        signature: String
    ) throws(SignatureFault) {
        let parts = Self.parts(of: credential, between: UInt8(ascii: "/"))
        guard parts.count >= 5, parts.last == CredentialScope.terminator else {
            throw .malformedCredential(credential)
        }
        // A key id may hold slashes; the scope is the last four parts.
        let scope = Array(parts.suffix(4))
        let names = Self.parts(of: signedHeaders, between: UInt8(ascii: ";"))
        guard names.contains(where: { $0.lowercased() == "host" }) else { throw .hostNotSigned }
        guard signature.utf8.count == 64, signature.utf8.allSatisfy(Self.isHexadecimal)
        else {
            throw .malformedSignature
        }
        guard scope[0] == time.date else { throw .dateOutsideScope }
        self.form = form
        self.accessKeyID = parts.dropLast(4).joined(separator: "/")
        self.scope = CredentialScope(date: scope[0], region: scope[1], service: scope[2])
        self.time = time
        self.signedHeaders = names
        self.sessionToken = sessionToken
        self.signature = signature
    }

    /// Whether the secret of the claimed key makes the claimed signature, compared in constant time.
    package func isProved(
        by key: SigningKey,
        for head: RequestHead,
        payloadHash: String
    ) -> Bool {
        let request = CanonicalRequest(
            head,
            signedHeaders: signedHeaders,
            payloadHash: payloadHash
        )
        return Self.isEqual(key.signature(of: request, at: time), signature)
    }

    /// Whether the secret of the claimed key makes the claimed signature, compared in constant time.
    package func isProved(
        bySecret secretAccessKey: String,
        for head: RequestHead,
        payloadHash: String
    ) -> Bool {
        let key = SigningKey(secretAccessKey: secretAccessKey, scope: scope)
        return isProved(by: key, for: head, payloadHash: payloadHash)
    }

    private static func parts(of text: String, between separator: UInt8) -> [String] {
        Array(text.utf8).split(separator: separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }

    /// Compares without stopping at the first difference, which would tell how much was right.
    private static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for place in left.indices { difference |= left[place] ^ right[place] }
        return difference == 0
    }
}

/// Why a request's claim to a signature cannot even be checked.
package enum SignatureFault: Error, Sendable, Hashable {
    /// There is neither an `Authorization` header nor a signature in the query.
    case absent
    /// The algorithm is not `AWS4-HMAC-SHA256`.
    case unsupportedAlgorithm(String)
    /// Parts that the form needs are missing, by their names on the wire.
    case missing([String])
    /// The header form without `X-Amz-Date` or `Date`.
    case missingDate
    /// A date in another format.
    case malformedDate(String)
    /// A credential that is not `key/date/region/service/aws4_request`.
    case malformedCredential(String)
    /// A signature that is not 64 hexadecimal digits.
    case malformedSignature
    /// An expiry that is not a number of seconds from 1 to seven days.
    case malformedExpiry(String)
    /// The `host` header is not among the signed ones.
    case hostNotSigned
    /// The day of the scope is not the day of the date.
    case dateOutsideScope
}

extension SignatureFault {
    /// What is wrong and how it must be, in a sentence.
    package var sentence: String {
        switch self {
        case .absent: "The request is not signed."
        case .unsupportedAlgorithm(let name):
            "The algorithm must be \(SignatureClaim.algorithm), not '\(name)'."
        case .missing(let names): "These parts are missing: \(names.joined(separator: ", "))."
        case .missingDate: "The request must have a header X-Amz-Date or Date."
        case .malformedDate(let text):
            "The date must have the form 20260131T235959Z, not '\(text)'."
        case .malformedCredential(let text):
            "The credential must have the form KEY/DATE/REGION/SERVICE/aws4_request, not '\(text)'."
        case .malformedSignature: "The signature must be 64 hexadecimal digits."
        case .malformedExpiry(let text):
            "The expiry must be a number of seconds from 1 to "
                + "\(SignatureClaim.expiresAfterSecondsMax), not '\(text)'."
        case .hostNotSigned: "The signed headers must contain host."
        case .dateOutsideScope: "The day of the credential must be the day of the date."
        }
    }
}
