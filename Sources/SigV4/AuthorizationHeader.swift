// SPDX-License-Identifier: Apache-2.0

/// The header form: `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`.
struct AuthorizationHeader {
    private var credential: String?
    private var signedHeaders: String?
    private var signature: String?

    init(_ value: String) throws(SignatureFault) {
        let sides = Array(value.utf8).split(separator: UInt8(ascii: " "), maxSplits: 1)
        let algorithm = String(decoding: sides.first ?? [], as: UTF8.self)
        guard algorithm == SignatureClaim.algorithm else {
            throw .unsupportedAlgorithm(algorithm)
        }
        for part in (sides.count > 1 ? sides[1] : []).split(separator: UInt8(ascii: ",")) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = Self.trimmed(part[(equals + 1)...])
            switch String(decoding: part[..<equals].filter { !Self.isBlank($0) }, as: UTF8.self) {
            case "Credential": credential = value
            case "SignedHeaders": signedHeaders = value
            case "Signature": signature = value
            default: break
            }
        }
    }

    func claim(in head: RequestHead) throws(SignatureFault) -> SignatureClaim {
        guard let credential, let signedHeaders, let signature else {
            let parts = [
                ("Credential", credential), ("SignedHeaders", signedHeaders),
                ("Signature", signature),
            ]
            throw .missing(parts.filter { $0.1 == nil }.map(\.0))
        }
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

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
        var bytes = text.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
