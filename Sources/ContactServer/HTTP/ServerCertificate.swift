// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore
import NIOSSL

/// The certificate that a server shows to clients of TLS, and the key that goes with it.
package struct ServerCertificate: Sendable {
    /// Why a certificate and a key cannot be used, as a sentence for whoever starts the server.
    package struct Fault: Error, CustomStringConvertible {
        /// The sentence.
        package let description: String
    }

    /// How long a client may take to say farewell in its turn; many never do.
    private static let farewellMax = TimeAmount.seconds(1)

    let context: NIOSSLContext

    /// Reads both files. They are not read again: a new certificate needs a new start.
    /// - Parameters:
    ///   - certificateFile: the server's certificate in PEM form, and after it those that lead to
    ///     a root.
    ///   - keyFile: the private key in PEM form, not encrypted.
    /// - Throws: a ``Fault`` when a file cannot be read, or the two do not go together.
    package init(certificateFile: String, keyFile: String) throws(Fault) {
        let chain = try Self.chain(certificateFile)
        let key = try Self.key(keyFile)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        configuration.shutdownTimeout = Self.farewellMax
        do {
            context = try NIOSSLContext(configuration: configuration)
        } catch {
            throw Fault(
                description: "The key in \(keyFile) does not belong to the first certificate in "
                    + "\(certificateFile).")
        }
    }

    private static func chain(_ path: String) throws(Fault) -> [NIOSSLCertificate] {
        let bytes = try bytes(path, "certificate")
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(bytes), !chain.isEmpty else {
            throw Fault(
                description: "\(path) holds no certificate in PEM form, which begins with "
                    + "-----BEGIN CERTIFICATE-----.")
        }
        return chain
    }

    private static func key(_ path: String) throws(Fault) -> NIOSSLPrivateKey {
        let bytes = try bytes(path, "key")
        guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) else {
            throw Fault(
                description: "\(path) holds no private key in PEM form, which begins with "
                    + "-----BEGIN PRIVATE KEY-----; an encrypted key must be decrypted first.")
        }
        return key
    }

    private static func bytes(_ path: String, _ what: String) throws(Fault) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(
                description: "The \(what) file \(path) cannot be read; see that it exists and that "
                    + "this user may read it.")
        }
        return Array(data)
    }
}
