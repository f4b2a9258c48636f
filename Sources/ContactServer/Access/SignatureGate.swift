// SPDX-License-Identifier: Apache-2.0
import APIModel
package import ContactDomain
import ContactService
import NIOCore
import NIOHTTP1
import SigV4
import Synchronization

/// Lets calls of the Connect API pass that a known access key has signed.
package struct SignatureGate: Sendable {
    /// An access key.
    package struct Key: Sendable {
        /// The public half.
        package let id: String
        /// The secret half.
        package let secret: String

        /// Makes a key.
        package init(id: String, secret: String) {
            self.id = id
            self.secret = secret
        }
    }

    /// How far a signature's time may be from the real time.
    private static let skewMax = Duration.seconds(15 * 60)

    private let keys: [String: Key]
    private let region: String
    private let derived = DerivedKeys()
    private let now: @Sendable () -> Instant

    /// Makes a gate.
    /// - Parameters:
    ///   - region: the region for which requests must be signed.
    ///   - now: the real time; signatures do not live by a virtual clock.
    package init(keys: [Key], region: String, now: @escaping @Sendable () -> Instant) {
        self.region = region
        self.keys = Dictionary(keys.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.now = now
    }

    /// Checks the signature of a request.
    /// - Throws: the error that AWS answers for what is wrong.
    func check(
        _ request: HTTPExchangeRequest, service: APIModel.Service
    ) throws(APIFailure) {
        let head = SigV4.RequestHead(
            method: request.method.rawValue, path: String(request.path),
            query: String(request.query), headers: request.headers.map { ($0.name, $0.value) })
        let claim = try claim(head)
        guard let key = keys[claim.accessKeyID] else {
            throw APIFailure(
                .unrecognizedClientException,
                "The security token included in the request is invalid.",
                reason: "no access key is called \(claim.accessKeyID)")
        }
        try checkScope(claim, service)
        try checkTime(claim)
        let hash = try payloadHash(head, claim, request.body)
        let signing = derived.key(key, claim.scope)
        guard claim.isProved(by: signing, for: head, payloadHash: hash) else {
            throw Self.mismatch("the signature does not fit the request and the key's secret")
        }
    }

    private func claim(_ head: SigV4.RequestHead) throws(APIFailure) -> SignatureClaim {
        do throws(SignatureFault) {
            return try SignatureClaim(head)
        } catch .absent {
            throw APIFailure(.missingAuthenticationTokenException, "Missing Authentication Token")
        } catch {
            throw APIFailure(
                .incompleteSignatureException,
                "The request's signature is malformed. \(error.sentence)")
        }
    }

    private func checkScope(
        _ claim: SignatureClaim, _ service: APIModel.Service
    ) throws(APIFailure) {
        guard claim.scope.service == "connect" else {
            throw Self.mismatch(
                "Credential should be scoped to correct service: 'connect'.")
        }
        guard claim.scope.region == region else {
            throw Self.mismatch("Credential should be scoped to a valid region: '\(region)'.")
        }
    }

    private func checkTime(_ claim: SignatureClaim) throws(APIFailure) {
        let signed = Instant(milliseconds: claim.time.secondsSince1970 * 1000)
        let age = now() - signed
        let life: Duration =
            switch claim.form {
            case .header: Self.skewMax
            case .query(let seconds): .seconds(seconds)
            }
        guard age <= life else {
            throw Self.mismatch("Signature expired: \(signed) is too long ago.")
        }
        guard age >= .zero - Self.skewMax else {
            throw Self.mismatch("Signature not yet current: \(signed) is still to come.")
        }
    }

    /// The hash of the body, which the request's own statement of it must equal.
    private func payloadHash(
        _ head: SigV4.RequestHead, _ claim: SignatureClaim, _ body: ByteBuffer
    ) throws(APIFailure) -> String {
        let hash = body.withUnsafeReadableBytes { PayloadHash.hex(of: $0) }
        let stated = head.header("x-amz-content-sha256")
        if let stated, stated != hash {
            throw Self.mismatch("x-amz-content-sha256 is not the SHA-256 of the body.")
        }
        return hash
    }

    private static func mismatch(_ reason: String) -> APIFailure {
        APIFailure(
            .invalidSignatureException,
            "The request signature we calculated does not match the signature you provided. "
                + "Check your AWS Secret Access Key and signing method.",
            reason: reason)
    }

}

/// The signing keys that were derived last; deriving one costs as much as checking a signature.
private final class DerivedKeys: Sendable {
    private struct Name: Hashable {
        let key: String
        let scope: CredentialScope
    }

    private let keys = Mutex<[Name: SigningKey]>([:])
    private static let keysMax = 64

    func key(_ key: SignatureGate.Key, _ scope: CredentialScope) -> SigningKey {
        let name = Name(key: key.id, scope: scope)
        if let known = keys.withLock({ $0[name] }) { return known }
        let made = SigningKey(secretAccessKey: key.secret, scope: scope)
        keys.withLock { keys in
            if keys.count >= Self.keysMax { keys.removeAll() }
            keys[name] = made
        }
        return made
    }
}
