// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOSSL

/// Which servers a client believes that they are who they say, over TLS.
package struct ServerTrust: Sendable {
    /// A file with certificates that cannot be read.
    package struct BundleFault: Error {}

    private var configuration: TLSConfiguration

    /// Trusts the system's authorities.
    package static let system = ServerTrust(.makeClientConfiguration())

    /// Trusts every server, whatever it shows.
    package static var anyone: ServerTrust {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        return ServerTrust(configuration)
    }

    /// Trusts the authorities in a file in PEM form, and no others.
    package init(caBundle path: String) throws(BundleFault) {
        guard let certificates = try? NIOSSLCertificate.fromPEMFile(path), !certificates.isEmpty
        else { throw BundleFault() }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(certificates)
        self.init(configuration)
    }

    private init(_ configuration: TLSConfiguration) {
        self.configuration = configuration
        self.configuration.shutdownTimeout = Self.farewellMax
    }

    /// How long a server may take to say farewell in its turn; many never do.
    private static let farewellMax = TimeAmount.seconds(1)

    /// Makes what speaks TLS with a host, whose certificate must name it.
    func handler(for host: String) throws -> NIOSSLClientHandler {
        // The name of a host is sent ahead, an address is not; it is checked nevertheless.
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(
            context: NIOSSLContext(configuration: configuration),
            serverHostname: isAddress ? nil : host)
    }
}
