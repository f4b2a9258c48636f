// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SigV4

@Suite(
    .enabled(
        if: SignatureVector.folder != nil,
        "the public vectors are not here: put them in ../shared/vectors or name PARLEY_VECTORS"
    )
)
struct SignatureVectorTests {
    private static let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
    private static let scope = CredentialScope(
        date: "20150830",
        region: "us-east-1",
        service: "service"
    )
    private static let token =
        "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267"

    @Test func `all of the suite is read`() {
        #expect(SignatureVector.all.count >= 30)
    }

    @Test(arguments: SignatureVector.all)
    func `the canonical request, the string to sign and the signature are those of the suite`(
        vector: SignatureVector
    ) throws {
        var head = vector.head
        if vector.canonicalRequest.contains("x-amz-security-token"),
            head.header("x-amz-security-token") == nil
        {
            head.headers.append(("X-Amz-Security-Token", Self.token))
        }
        let time = try #require(SigningTime("20150830T123600Z"))
        let hash = PayloadHash.hex(of: vector.body)
        let request = CanonicalRequest(head, payloadHash: hash)
        #expect(request.text == vector.canonicalRequest)
        #expect(
            SigningKey.stringToSign(request, at: time, scope: Self.scope) == vector.stringToSign
        )
        head.headers.append(("Authorization", vector.authorization))
        let claim = try SignatureClaim(head)
        #expect(claim.isProved(bySecret: Self.secret, for: head, payloadHash: hash))
    }

    @Test(arguments: SignatureVector.all)
    func `the signer writes the suite's authorization`(vector: SignatureVector) throws {
        var head = vector.head
        head.headers.removeAll { $0.name == "X-Amz-Date" || $0.name == "X-Amz-Security-Token" }
        let isSigned = vector.canonicalRequest.contains("x-amz-security-token")
        let given = vector.head.header("x-amz-security-token") ?? Self.token
        let credentials = Signer.Credentials(
            accessKeyID: "AKIDEXAMPLE",
            secretAccessKey: Self.secret,
            sessionToken: isSigned ? given : nil
        )
        let signer = Signer(credentials: credentials, region: "us-east-1", service: "service")
        let time = try #require(SigningTime("20150830T123600Z"))
        let hash = PayloadHash.hex(of: vector.body)
        let added = signer.headers(for: head, payloadHash: hash, at: time)
        #expect(added.last?.value == vector.authorization)
    }
}
