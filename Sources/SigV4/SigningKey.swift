// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The key that a secret access key becomes for one scope. It may be kept for the day.
package struct SigningKey: Sendable {
    /// What the key is good for.
    package let scope: CredentialScope
    private let code: HMAC<SHA256>

    /// Derives the key of a scope.
    package init(secretAccessKey: String, scope: CredentialScope) {
        self.scope = scope
        var key = SymmetricKey(data: Array("AWS4\(secretAccessKey)".utf8))
        for part in [scope.date, scope.region, scope.service, CredentialScope.terminator] {
            key = SymmetricKey(data: Self.authenticate(part, key))
        }
        code = HMAC(key: key)
    }

    /// The signature of a request in hexadecimal.
    package func signature(of request: CanonicalRequest, at time: SigningTime) -> String {
        let text = Self.stringToSign(request, at: time, scope: scope)
        var code = code
        code.update(data: Array(text.utf8))
        return Hexadecimal.text(code.finalize())
    }

    /// The text that the key signs.
    package static func stringToSign(
        _ request: CanonicalRequest,
        at time: SigningTime,
        scope: CredentialScope
    ) -> String {
        let hash = PayloadHash.hex(of: Array(request.text.utf8))
        return "\(SignatureClaim.algorithm)\n\(time.text)\n\(scope.text)\n\(hash)"
    }

    private static func authenticate(
        _ text: String,
        _ key: SymmetricKey
    ) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    }
}
