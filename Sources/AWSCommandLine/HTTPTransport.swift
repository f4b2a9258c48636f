// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import CommandLanguage
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The way to the network through AsyncHTTPClient.
package enum HTTPTransport {
    /// The largest answer that is taken in.
    private static let answerBytesMax = 256 * 1024 * 1024

    /// Opens the way.
    /// - Throws: ``Transport/Fault/caBundle(_:)`` when certificates cannot be read.
    package static func open(_ settings: TransportSettings) throws(Transport.Fault) -> Transport {
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: try configuration(settings)
        )
        return Transport(
            send: { request async throws(Transport.Fault) in
                try await send(request, client, proxy: settings.proxy)
            },
            close: {
                // The process ends after this; a connection that does not close ends with it.
                try? await client.shutdown()
            }
        )
    }

    private static func configuration(
        _ settings: TransportSettings
    ) throws(Transport.Fault) -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        if !settings.verifiesTLS {
            tls.certificateVerification = .none
        } else if let path = settings.caBundle {
            guard let certificates = try? NIOSSLCertificate.fromPEMFile(path) else {
                throw .caBundle(path)
            }
            tls.trustRoots = .certificates(certificates)
        }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls,
            redirectConfiguration: .disallow,
            timeout: .init(
                connect: settings.connectTimeoutSeconds.map { .seconds($0) } ?? .hours(24 * 365),
                read: settings.readTimeoutSeconds.map { .seconds($0) }
            ),
            proxy: settings.proxy.flatMap(proxy)
        )
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    private static func proxy(_ text: String) -> HTTPClient.Configuration.Proxy? {
        guard let url = try? EndpointURL(text) else { return nil }
        let port = url.port ?? (url.scheme == "https" ? 443 : 80)
        guard let login = ProxyChoice.login(in: text) else {
            return .server(host: url.host, port: port)
        }
        return .server(
            host: url.host,
            port: port,
            authorization: .basic(username: login.name, password: login.password)
        )
    }

    private static func send(
        _ request: Transport.Request,
        _ client: HTTPClient,
        proxy: String?
    ) async throws(Transport.Fault) -> Transport.Response {
        var message = HTTPClientRequest(url: request.url)
        message.method = HTTPMethod(rawValue: request.method)
        for header in request.headers {
            message.headers.add(name: header.name, value: header.value)
        }
        message.body = request.body.map { .bytes($0) }
        do {
            let answer = try await client.execute(message, deadline: .distantFuture)
            let body = try await answer.body.collect(upTo: answerBytesMax)
            return Transport.Response(
                status: Int(answer.status.code),
                headers: answer.headers.map { ($0.name, $0.value) },
                body: Array(body.readableBytesView)
            )
        } catch {
            throw fault(error, request.url, proxy: proxy)
        }
    }

    private static func fault(
        _ error: any Error, _ url: String, proxy: String?
    ) -> Transport.Fault {
        switch error {
        case is NIOConnectionError, is ChannelError:
            return proxy.map { .proxy($0) } ?? .cannotConnect
        case let error as NIOSSLError: return .tls(TLSReason.text(error))
        case let error as NIOSSLExtraError:
            return .tls(TLSReason.text(error, host: (try? EndpointURL(url))?.host ?? ""))
        case let error as HTTPClientError where refusals.contains(error):
            return proxy.map { .proxy($0) } ?? .closed
        case let error as HTTPClientError: return fault(error)
        case let error as IOError:
            return unreachable.contains(error.errnoCode) ? .cannotConnect : .closed
        default: return .other(String(describing: error))
        }
    }

    /// What a proxy answers instead of opening a tunnel.
    private static let refusals: [HTTPClientError] = [
        .invalidProxyResponse, .proxyAuthenticationRequired,
    ]

    /// The system's numbers for a connection that never stood.
    private static let unreachable: Set<Int32> = [
        ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL, EHOSTDOWN, ENETDOWN,
    ]

    private static func fault(_ error: HTTPClientError) -> Transport.Fault {
        switch error {
        case .connectTimeout: .connectTimedOut
        case .readTimeout, .deadlineExceeded: .readTimedOut
        case .remoteConnectionClosed: .closed
        case .tlsHandshakeTimeout: .tls("the handshake timed out")
        default: .other(String(describing: error))
        }
    }
}
