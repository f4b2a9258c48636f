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
            guard let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(part[..<equals].filter { $0 != " " && $0 != "\t" })
            parts[name] = Self.trimmed(part[part.utf8.index(after: equals)...])
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
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var bytes = text.utf8.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
