// SPDX-License-Identifier: Apache-2.0
import NIOSSL

/// Puts the reason why TLS failed into the form in which the reference prints it.
enum TLSReason {
    static func text(_ error: NIOSSLExtraError, host: String) -> String {
        error == .failedToValidateHostname
            ? "hostname '\(host)' doesn't match the certificate" : String(describing: error)
    }

    static func text(_ error: NIOSSLError) -> String { text(String(describing: error)) }

    /// Finds the name of the failure in what the library says of it.
    static func text(_ description: String) -> String {
        guard let mark = description.firstRange(of: "OPENSSL_internal:") else { return description }
        let name = description[mark.upperBound...].prefix { $0.isUppercase || $0 == "_" }
        guard !name.isEmpty else { return description }
        return "[SSL: \(name)] \(name.lowercased().replacing("_", with: " "))"
    }
}
