// SPDX-License-Identifier: Apache-2.0

/// The presigned form: `X-Amz-Algorithm`, `X-Amz-Credential` and so on in the query.
struct AuthorizationQuery {
    private typealias Parameter = SignatureClaim.Parameter
    private let values: [String: String]

    init(_ head: RequestHead) throws(SignatureFault) {
        // The first of repeated parameters counts; the signature covers them all.
        values = Dictionary(
            head.parameters.map { ($0.name, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        let isSigned = [Parameter.algorithm, Parameter.credential, Parameter.signature]
            .contains { values[$0] != nil }
        guard isSigned else { throw .absent }
    }

    func claim() throws(SignatureFault) -> SignatureClaim {
        let needed = [
            Parameter.algorithm, Parameter.credential, Parameter.signature,
            Parameter.signedHeaders, Parameter.date, Parameter.expires,
        ]
        let absent = needed.filter { values[$0] == nil }
        guard let algorithm = values[Parameter.algorithm],
            let credential = values[Parameter.credential],
            let signature = values[Parameter.signature],
            let signedHeaders = values[Parameter.signedHeaders],
            let date = values[Parameter.date], let expires = values[Parameter.expires]
        else { throw .missing(absent) }
        guard algorithm == SignatureClaim.algorithm else {
            throw .unsupportedAlgorithm(algorithm)
        }
        guard let time = SigningTime(date) else { throw .malformedDate(date) }
        guard let seconds = Int64(expires),
            (1...SignatureClaim.expiresAfterSecondsMax).contains(seconds)
        else { throw .malformedExpiry(expires) }
        return try SignatureClaim(
            form: .query(expiresAfterSeconds: seconds),
            credential: credential,
            time: time,
            signedHeaders: signedHeaders,
            sessionToken: values[Parameter.securityToken],
            signature: signature
        )
    }
}
