// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SigV4

@Suite struct SignatureClaimTests {
    private static let secret = "secret/+key"
    private static let time = SigningTime(secondsSince1970: 1_700_000_000)
    private static let signer = Signer(
        credentials: .init(accessKeyID: "PK/1", secretAccessKey: secret, sessionToken: "token="),
        region: "eu-west-1",
        service: "connect"
    )
    private static let hash = PayloadHash.hex(of: Array("{}".utf8))

    private static func signed() -> RequestHead {
        var head = RequestHead(
            method: "PUT",
            path: "/contact/chat%2Fx",
            query: "b=2&a=1&a=%20",
            headers: [("Host", "127.0.0.1:7676"), ("Content-Type", "application/json")]
        )
        head.headers += signer.headers(for: head, payloadHash: hash, at: time)
        return head
    }

    private static func presigned() -> RequestHead {
        var head = RequestHead(
            method: "GET",
            path: "/",
            query: "a=1",
            headers: [("Host", "127.0.0.1:7676")]
        )
        head.query = signer.query(
            for: head,
            payloadHash: hash,
            at: time,
            expiresAfterSeconds: 300
        )
        return head
    }

    @Test(arguments: [
        (signed(), SignatureClaim.Form.header),
        (presigned(), .query(expiresAfterSeconds: 300)),
    ])
    func `reads and proves what the signer wrote`(
        head: RequestHead,
        form: SignatureClaim.Form
    ) throws {
        let claim = try SignatureClaim(head)
        #expect(claim.form == form)
        #expect(claim.accessKeyID == "PK/1")
        #expect(claim.scope.text == "20231114/eu-west-1/connect/aws4_request")
        #expect(claim.time == Self.time)
        #expect(claim.sessionToken == "token=")
        #expect(claim.isProved(bySecret: Self.secret, for: head, payloadHash: Self.hash))
        #expect(!claim.isProved(bySecret: "other", for: head, payloadHash: Self.hash))
    }

    @Test(arguments: [signed(), presigned()])
    func `any change of what is signed breaks the proof`(head: RequestHead) throws {
        let claim = try SignatureClaim(head)
        let changes: [(inout RequestHead) -> Void] = [
            { $0.method = "POST" }, { $0.path += "y" }, { $0.query += "&c=3" },
            { $0.headers[0].value = "127.0.0.1:7677" }, { $0.headers.remove(at: 0) },
        ]
        for change in changes {
            var altered = head
            change(&altered)
            #expect(!claim.isProved(bySecret: Self.secret, for: altered, payloadHash: Self.hash))
        }
        #expect(
            !claim.isProved(
                bySecret: Self.secret,
                for: head,
                payloadHash: PayloadHash.ofNothing
            )
        )
    }

    @Test func `a header that is not signed may change`() throws {
        var head = Self.signed()
        head.headers.append(("User-Agent", "x"))
        let claim = try SignatureClaim(head)
        #expect(claim.isProved(bySecret: Self.secret, for: head, payloadHash: Self.hash))
    }

    private static let signature = String(repeating: "a", count: 64)
    private static let scope = "20231114/r/s/aws4_request"

    @Test(
        arguments: [
            (nil, "20231114T221320Z", SignatureFault.absent),
            ("Bearer x", "20231114T221320Z", .unsupportedAlgorithm("Bearer")),
            ("", "20231114T221320Z", .unsupportedAlgorithm("")),
            (
                "AWS4-HMAC-SHA256 x", "20231114T221320Z",
                .missing(["Credential", "SignedHeaders", "Signature"])
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/\(scope),Signature=\(signature)", "20231114T221320Z",
                .missing(["SignedHeaders"])
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/\(scope), SignedHeaders=host, Signature=\(signature)",
                nil, .missingDate
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/\(scope), SignedHeaders=host, Signature=\(signature)",
                "2023-11-14", .malformedDate("2023-11-14")
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/r, SignedHeaders=host, Signature=\(signature)",
                "20231114T221320Z", .malformedCredential("k/r")
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/\(scope), SignedHeaders=date, Signature=\(signature)",
                "20231114T221320Z", .hostNotSigned
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/\(scope), SignedHeaders=host, Signature=abc",
                "20231114T221320Z", .malformedSignature
            ),
            (
                "AWS4-HMAC-SHA256 Credential=k/\(scope), SignedHeaders=host, Signature=\(signature)",
                "20231115T000000Z", .dateOutsideScope
            ),
        ] as [(String?, String?, SignatureFault)]
    )
    func `names the first fault of a header`(
        authorization: String?,
        date: String?,
        fault: SignatureFault
    ) {
        var head = RequestHead(method: "GET", path: "/", headers: [("host", "h")])
        if let authorization { head.headers.append(("authorization", authorization)) }
        if let date { head.headers.append(("x-amz-date", date)) }
        #expect(throws: fault) { try SignatureClaim(head) }
    }

    @Test(
        arguments: [
            ("", SignatureFault.absent),
            ("X-Amz-Date=20231114T221320Z", .absent),
            (
                "X-Amz-Signature=\(signature)",
                .missing([
                    "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-SignedHeaders", "X-Amz-Date",
                    "X-Amz-Expires",
                ])
            ),
            (query(algorithm: "AWS4"), .unsupportedAlgorithm("AWS4")),
            (query(date: "x"), .malformedDate("x")),
            (query(expires: "0"), .malformedExpiry("0")),
            (query(expires: "604801"), .malformedExpiry("604801")),
            (query(expires: "1h"), .malformedExpiry("1h")),
        ] as [(String, SignatureFault)]
    )
    func `names the first fault of a query`(query: String, fault: SignatureFault) {
        let head = RequestHead(method: "GET", path: "/", query: query, headers: [("host", "h")])
        #expect(throws: fault) { try SignatureClaim(head) }
    }

    private static func query(
        algorithm: String = "AWS4-HMAC-SHA256",
        date: String = "20231114T221320Z",
        expires: String = "60"
    ) -> String {
        "X-Amz-Algorithm=\(algorithm)&X-Amz-Credential=k%2F20231114%2Fr%2Fs%2Faws4_request"
            + "&X-Amz-Date=\(date)&X-Amz-Expires=\(expires)&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=\(signature)"
    }

    @Test func `the presigned example of the S3 manual comes out as printed there`() throws {
        let signer = Signer(
            credentials: .init(
                accessKeyID: "AKIAIOSFODNN7EXAMPLE",
                secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
            ),
            region: "us-east-1",
            service: "s3"
        )
        let head = RequestHead(
            method: "GET",
            path: "/test.txt",
            headers: [("Host", "examplebucket.s3.amazonaws.com")]
        )
        let query = signer.query(
            for: head,
            payloadHash: "UNSIGNED-PAYLOAD",
            at: try #require(SigningTime("20130524T000000Z")),
            expiresAfterSeconds: 86400
        )
        #expect(
            query.hasSuffix(
                "X-Amz-Signature="
                    + "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
            )
        )
    }
}
