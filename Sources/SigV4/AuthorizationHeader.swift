// SPDX-License-Identifier: Apache-2.0

/// The header form: `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`.
struct AuthorizationHeader {
    private let parts: [String: String]

    init(_ value: String) throws(SignatureFault) {
        let sides = value.split(separator: " ", maxSplits: 1)
        let algorithm = sides.first.map(String.init) ?? ""
        guard algorithm == SignatureClaim.algorithm else {
            throw .unsupportedAlgorithm(algorithm)
        }
        var parts: [String: String] = [:]
        for part in (sides.count > 1 ? sides[1] : "").split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(pair[0].filter { $0 != " " && $0 != "\t" })
            if pair.count == 2 { parts[name] = Self.trimmed(pair[1]) }
        }
        self.parts = parts
    }

    func claim(in head: RequestHead) throws(SignatureFault) -> SignatureClaim {
        let absent = ["Credential", "SignedHeaders", "Signature"].filter { parts[$0] == nil }
        guard let credential = parts["Credential"], let signedHeaders = parts["SignedHeaders"],
            let signature = parts["Signature"]
        else { throw .missing(absent) }
        guard let date = head.header("x-amz-date") ?? head.header("date") else {
            throw .missingDate
        }
        guard let time = SigningTime(date) else { throw .malformedDate(date) }
        return try SignatureClaim(
            form: .header,
            credential: credential,
            time: time,
            signedHeaders: signedHeaders,
            sessionToken: head.header("x-amz-security-token"),
            signature: signature
        )
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = text.drop(while: isBlank)
        return String(start.reversed().drop(while: isBlank).reversed())
    }
}
