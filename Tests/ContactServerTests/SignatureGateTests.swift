// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import NIOCore
import NIOHTTP1
import SigV4
import Testing

@testable import ContactServer

@Suite struct SignatureGateTests {
    private static let credentials = Signer.Credentials(
        accessKeyID: "AKIATEST", secretAccessKey: "secret/+key")
    private static let time = SigningTime(
        secondsSince1970: Instant.outset.milliseconds / 1000)
    private static let body = #"{"InstanceId":"i","ContactFlowId":"f"}"#
    private static let fields: [RequestHead.Field] = [
        ("Host", "127.0.0.1:7676"), ("Content-Type", "application/json"), ("X-Spaces", "a  b"),
    ]

    private static func signer(
        _ credentials: Signer.Credentials = credentials, region: String = "eu-central-1",
        service: String = "connect"
    ) -> Signer {
        Signer(credentials: credentials, region: region, service: service)
    }

    /// A request that a signer has signed in its header.
    private static func signed(
        by signer: Signer = signer(), body: String = body, at time: SigningTime = time,
        statesHash: Bool = false
    ) -> RequestHead {
        var head = RequestHead(
            method: "PUT", path: "/contact/chat%2Fx", query: "b=2&a=1", headers: fields)
        let hash = PayloadHash.hex(of: Array(body.utf8))
        if statesHash { head.headers.append(("X-Amz-Content-Sha256", hash)) }
        head.headers += signer.headers(for: head, payloadHash: hash, at: time)
        return head
    }

    private static func presigned(
        by signer: Signer = signer(), expires: Int64 = 60
    ) -> RequestHead {
        var head = RequestHead(method: "GET", path: "/contacts/i/c", headers: [fields[0]])
        head.query = signer.query(
            for: head, payloadHash: PayloadHash.ofNothing, at: time,
            expiresAfterSeconds: expires)
        return head
    }

    /// What the gate says to a request; `nil` when it lets it pass.
    private func verdict(
        _ head: RequestHead, _ body: String = body, after: Duration = .zero,
        keys: [SignatureGate.Key] = [SignatureGate.Key(id: "AKIATEST", secret: "secret/+key")]
    ) -> ErrorCode? { refusal(head, body, after: after, keys: keys)?.code }

    private func refusal(
        _ head: RequestHead, _ body: String, after: Duration, keys: [SignatureGate.Key]
    ) -> APIFailure? {
        let gate = SignatureGate(
            keys: keys, region: "eu-central-1", now: { .outset + after })
        do throws(APIFailure) {
            try gate.check(Self.exchange(head, body), service: .connect)
            return nil
        } catch { return error }
    }

    private static func exchange(_ head: RequestHead, _ body: String) -> HTTPExchangeRequest {
        HTTPExchangeRequest.sample(
            HTTPMethod(rawValue: head.method),
            head.path + (head.query.isEmpty ? "" : "?" + head.query),
            host: head.header("host"),
            fields: head.headers.filter { $0.name.lowercased() != "host" }
                .map { ($0.name, $0.value) },
            body: body)
    }

    @Test func `a request signed with a known key passes, time and again`() {
        let gate = SignatureGate(
            keys: [SignatureGate.Key(id: "AKIATEST", secret: "secret/+key")],
            region: "eu-central-1", now: { .outset })
        for statesHash in [false, true, false] {
            let request = Self.exchange(Self.signed(statesHash: statesHash), Self.body)
            #expect(throws: Never.self) { try gate.check(request, service: .connect) }
        }
    }

    @Test(arguments: ["", "{}", "\u{0}é🙂", String(repeating: "x", count: 100_000)])
    func `a request with any body passes`(body: String) {
        #expect(verdict(Self.signed(body: body), body) == nil)
    }

    @Test func `a session token is taken along`() {
        let credentials = Signer.Credentials(
            accessKeyID: "AKIATEST", secretAccessKey: "secret/+key", sessionToken: "token/+=")
        let signer = Self.signer(credentials)
        #expect(verdict(Self.signed(by: signer)) == nil)
        #expect(verdict(Self.presigned(by: signer), "") == nil)
    }

    @Test func `each of several keys is known`() {
        let keys = [
            SignatureGate.Key(id: "OTHER", secret: "other"),
            SignatureGate.Key(id: "AKIATEST", secret: "secret/+key"),
        ]
        let other = Self.signer(.init(accessKeyID: "OTHER", secretAccessKey: "other"))
        #expect(verdict(Self.signed(), keys: keys) == nil)
        #expect(verdict(Self.signed(by: other), keys: keys) == nil)
        let crossed = Self.signer(.init(accessKeyID: "OTHER", secretAccessKey: "secret/+key"))
        #expect(verdict(Self.signed(by: crossed), keys: keys) == .invalidSignatureException)
    }

    private static let alterations: [(String, @Sendable (inout RequestHead) -> Void)] = [
        ("method", { $0.method = "POST" }), ("path", { $0.path += "y" }),
        ("path spelled otherwise", { $0.path = "/contact/chat/x" }),
        ("query value", { $0.query = "b=2&a=2" }), ("query name", { $0.query = "b=2&c=1" }),
        ("query added", { $0.query += "&c=3" }), ("query gone", { $0.query = "" }),
        ("host", { $0.headers[0].value = "127.0.0.1:7677" }),
        ("signed header", { $0.headers[1].value = "text/plain" }),
        ("signed header gone", { $0.headers.remove(at: 1) }),
        ("signed header twice", { $0.headers.append(("Content-Type", "application/json")) }),
        ("date", { $0.set("X-Amz-Date", "20260101T100001Z") }),
        (
            "signature",
            {
                $0.alter("Authorization") {
                    $0.replacing("Signature=", with: "Signature=0").dropLast(1).description
                }
            }
        ),
        (
            "key in scope",
            { $0.alter("Authorization") { $0.replacing("/eu-central-1/", with: "/us-east-1/") } }
        ),
        ("service", { $0.alter("Authorization") { $0.replacing("/connect/", with: "/s3/") } }),
        (
            "signed names",
            { $0.alter("Authorization") { $0.replacing("content-type;host", with: "host") } }
        ),
        (
            "hash of the body",
            { $0.headers.append(("X-Amz-Content-Sha256", PayloadHash.ofNothing)) }
        ),
        ("no hash", { $0.headers.append(("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")) }),
    ]

    @Test(arguments: alterations)
    func `any change of what is signed is refused`(
        what: String, alter: @Sendable (inout RequestHead) -> Void
    ) {
        var head = Self.signed()
        alter(&head)
        #expect(verdict(head) == .invalidSignatureException)
    }

    @Test func `any other digit of the signature is refused`() throws {
        let head = Self.signed()
        let authorization = try #require(head.header("authorization"))
        let start = try #require(authorization.firstRange(of: "Signature=")?.upperBound)
        for offset in 0..<64 {
            var text = Array(authorization)
            let place = authorization.distance(from: authorization.startIndex, to: start) + offset
            text[place] = text[place] == "0" ? "1" : "0"
            var altered = head
            altered.set("Authorization", String(text))
            #expect(verdict(altered) == .invalidSignatureException)
        }
    }

    @Test(arguments: ["", "{}", body + " ", body.uppercased()])
    func `another body is refused`(body: String) {
        #expect(verdict(Self.signed(), body) == .invalidSignatureException)
        #expect(verdict(Self.signed(statesHash: true), body) == .invalidSignatureException)
    }

    @Test func `a request for another region or service is refused though rightly signed`() {
        for signer in [
            Self.signer(region: "us-east-1"), Self.signer(service: "execute-api"),
            Self.signer(region: ""), Self.signer(service: "Connect"),
        ] {
            #expect(verdict(Self.signed(by: signer)) == .invalidSignatureException)
        }
    }

    @Test func `an unknown key is refused as such`() {
        let unknown = Self.signer(.init(accessKeyID: "NOBODY", secretAccessKey: "secret/+key"))
        #expect(verdict(Self.signed(by: unknown)) == .unrecognizedClientException)
        #expect(verdict(Self.signed(), keys: []) == .unrecognizedClientException)
    }

    @Test func `a request without a signature is refused as such`() {
        var head = Self.signed()
        head.headers.removeAll { $0.name == "Authorization" }
        #expect(verdict(head) == .missingAuthenticationTokenException)
    }

    private static let malformed: [(String, String)] = [
        ("", "must be AWS4-HMAC-SHA256, not ''."), ("x", "AWS4-HMAC-SHA256, not 'x'."),
        ("Bearer token", "not 'Bearer'."), ("AWS4-HMAC-SHA256", "Credential, SignedHeaders, Sig"),
        ("AWS4-HMAC-SHA256 Credential=AKIATEST", "missing: SignedHeaders, Signature."),
        (
            "AWS4-HMAC-SHA512 Credential=a/b/c/d/aws4_request, SignedHeaders=host, Signature=0",
            "AWS4-HMAC-SHA256, not 'AWS4-HMAC-SHA512'."
        ),
        (
            "AWS4-HMAC-SHA256 Credential=, SignedHeaders=host, Signature=0",
            "KEY/DATE/REGION/SERVICE/aws4_request, not ''."
        ),
        (
            "AWS4-HMAC-SHA256 Credential=AKIATEST/20260101/eu-central-1/connect/aws4_request, "
                + "SignedHeaders=host, Signature=short", "64 hexadecimal digits."
        ),
    ]

    @Test(arguments: malformed)
    func `a malformed signature is refused with a sentence`(authorization: String, hint: String) {
        var head = Self.signed()
        head.set("Authorization", authorization)
        let refusal = refusal(head, Self.body, after: .zero, keys: [])
        #expect(refusal?.code == .incompleteSignatureException)
        let sentence = refusal?.message ?? ""
        #expect(sentence.contains(hint), "\(sentence)")
        #expect(sentence.hasSuffix(".") && !sentence.contains("("), "\(sentence)")
    }

    @Test(
        arguments: [
            (-901, ErrorCode.invalidSignatureException), (-900, nil), (0, nil), (900, nil),
            (901, .invalidSignatureException), (86_400, .invalidSignatureException),
        ] as [(Int, ErrorCode?)])
    func `a signature's time may be a quarter of an hour off`(seconds: Int, code: ErrorCode?) {
        #expect(verdict(Self.signed(), after: .seconds(seconds)) == code)
    }

    @Test(
        arguments: [
            (Int64(60), -901, ErrorCode.invalidSignatureException), (60, -900, nil), (60, 60, nil),
            (60, 61, .invalidSignatureException), (604_800, 604_800, nil),
            (604_800, 604_801, .invalidSignatureException),
        ] as [(Int64, Int, ErrorCode?)])
    func `a presigned request passes as long as it says`(
        expires: Int64, seconds: Int, code: ErrorCode?
    ) {
        #expect(verdict(Self.presigned(expires: expires), "", after: .seconds(seconds)) == code)
    }

    @Test func `a presigned request may not be altered`() {
        let head = Self.presigned()
        let alterations: [(inout RequestHead) -> Void] = [
            { $0.method = "POST" }, { $0.path += "y" }, { $0.query += "&c=3" },
            { $0.query = $0.query.replacing("X-Amz-Expires=60", with: "X-Amz-Expires=600") },
            { $0.headers[0].value = "example.org" },
        ]
        for alter in alterations {
            var altered = head
            alter(&altered)
            #expect(verdict(altered, "") == .invalidSignatureException)
        }
        #expect(verdict(head, "x") == .invalidSignatureException)
        #expect(verdict(head, "") == nil)
    }

    @Test func `more scopes than are remembered do no harm`() {
        let gate = SignatureGate(
            keys: [SignatureGate.Key(id: "AKIATEST", secret: "secret/+key")],
            region: "eu-central-1", now: { .outset })
        for day in 0..<200 {
            let time = SigningTime(
                secondsSince1970: Self.time.secondsSince1970 - Int64(day) * 86_400)
            let request = Self.exchange(Self.signed(at: time), Self.body)
            let isGood = (try? gate.check(request, service: .connect)) != nil
            #expect(isGood == (day == 0))
        }
        let request = Self.exchange(Self.signed(), Self.body)
        #expect(throws: Never.self) { try gate.check(request, service: .connect) }
    }
}

extension RequestHead {
    fileprivate mutating func set(_ name: String, _ value: String) {
        for place in headers.indices where headers[place].name == name {
            headers[place].value = value
        }
    }

    fileprivate mutating func alter(_ name: String, _ change: (String) -> String) {
        for place in headers.indices where headers[place].name == name {
            headers[place].value = change(headers[place].value)
        }
    }
}
