// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// Sends requests over HTTP, with a bound on everything: connections, time, size. Redirects are not
/// followed, since they could lead anywhere.
package final class OutsideClient: Service {
    /// A request, complete.
    struct Request: Sendable {
        var method = "POST"
        var url: String
        var headers: [(name: String, value: String)]
        var body: [UInt8]
    }

    /// A response, read whole.
    struct Response: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let body: [UInt8]
    }

    /// A response whose body is still to come.
    struct Arrival: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let body: HTTPClientResponse.Body

        /// Reads the rest.
        func whole(bytesMax: Int) async throws -> Response {
            do {
                let body = try await body.collect(upTo: bytesMax)
                return Response(
                    status: status, headers: headers, body: Array(body.readableBytesView))
            } catch is NIOTooManyBytesError { throw Fault.tooLong(bytesMax: bytesMax) }
        }
    }

    /// Why there is no response.
    enum Fault: Error, Sendable, Equatable {
        /// It did not come in time.
        case tooLate
        /// It has more bytes than are taken.
        case tooLong(bytesMax: Int)
        /// The connection ended before it came, so it may be worth another try.
        case cutOff
        /// The connection ended when some of it had been used.
        case brokenOff
        /// The other side could not be reached.
        case unreachable(String)
    }

    private static let connectionsPerHostMax = 64
    private static let connectTimeout = TimeAmount.seconds(3)
    private static let idleTimeout = TimeAmount.seconds(30)

    private let direct: HTTPClient
    private let proxied: HTTPClient?
    private let proxy: ProxyRule

    /// Makes a client; a proxy is taken from the environment (`HTTPS_PROXY`, `HTTP_PROXY`,
    /// `NO_PROXY`).
    package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        proxy = ProxyRule(environment)
        direct = Self.client(nil)
        proxied = proxy.server.map { Self.client(.server(host: $0.host, port: $0.port)) }
    }

    private static func client(_ proxy: HTTPClient.Configuration.Proxy?) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = connectTimeout
        configuration.connectionPool.idleTimeout = idleTimeout
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit =
            connectionsPerHostMax
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.decompression = .disabled
        configuration.httpVersion = .http1Only
        configuration.proxy = proxy
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Keeps the connections until the service is told to stop.
    package func run() async throws {
        try? await gracefulShutdown()
        try await stop()
    }

    /// Closes all connections; afterwards nothing can be sent.
    package func stop() async throws {
        try await direct.shutdown()
        try await proxied?.shutdown()
    }

    /// Sends a request and reads the whole response.
    /// - Throws: ``Fault``, or `CancellationError`.
    func send(
        _ request: Request, within time: Duration, bytesMax: Int
    ) async throws -> Response {
        try await send(request, within: time) { try await $0.whole(bytesMax: bytesMax) }
    }

    /// Sends a request and lets a body read the response as it comes, all in this time.
    /// - Throws: ``Fault``, or `CancellationError`.
    func send<Answer: Sendable>(
        _ request: Request, within time: Duration,
        read: @escaping @Sendable (Arrival) async throws -> Answer
    ) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            group.addTask { try await self.exchange(request, read) }
            group.addTask {
                try await Task.sleep(for: time)
                throw Fault.tooLate
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw Fault.tooLate }
            return answer
        }
    }

    private func exchange<Answer>(
        _ request: Request, _ read: (Arrival) async throws -> Answer
    ) async throws -> Answer {
        var outgoing = HTTPClientRequest(url: request.url)
        outgoing.method = HTTPMethod(rawValue: request.method)
        outgoing.headers = HTTPHeaders(request.headers.map { ($0.name, $0.value) })
        if !request.body.isEmpty { outgoing.body = .bytes(request.body) }
        let client = proxy.applies(to: request.url) ? proxied ?? direct : direct
        do {
            // The race above is what limits the time; the client's own limit only cleans up.
            let answer = try await client.execute(outgoing, timeout: .seconds(3600))
            return try await read(
                Arrival(
                    status: Int(answer.status.code), headers: answer.headers, body: answer.body))
        } catch let fault as Fault {
            throw fault
        } catch let error as HTTPClientError {
            if Task.isCancelled { throw CancellationError() }
            throw Self.fault(error)
        } catch HTTPParserError.invalidEOFState {
            // A body that ends in the middle.
            throw Fault.cutOff
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            if Task.isCancelled { throw CancellationError() }
            throw Fault.unreachable("\(error)")
        }
    }

    private static func fault(_ error: HTTPClientError) -> Fault {
        switch error {
        case .remoteConnectionClosed: .cutOff
        case .connectTimeout, .deadlineExceeded, .readTimeout: .tooLate
        default: .unreachable(error.shortDescription)
        }
    }
}
