// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS

/// Opens connections to a server, over TLS where its endpoint says so.
enum Connection {
    /// How long a connection may take to stand, and again how long TLS may take to begin.
    static let timeout = TimeAmount.seconds(10)

    /// Opens one, on which nothing was said yet.
    /// - Parameter setUp: fills its pipeline, on its event loop.
    /// - Throws: ``ClientFault``, or what says that no connection came about.
    static func open<Output: Sendable>(
        _ endpoint: Endpoint, _ trust: ServerTrust,
        _ setUp: @escaping @Sendable (any Channel) throws -> Output
    ) async throws -> Output {
        let (channel, handshake) = try await ClientBootstrap(
            group: MultiThreadedEventLoopGroup.singleton
        )
        .connectTimeout(timeout)
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: endpoint.host, port: endpoint.port) { channel in
            channel.eventLoop.makeCompletedFuture {
                (channel, endpoint.isSecure ? try secure(channel, endpoint.host, trust) : nil)
            }
        }
        if let handshake {
            try await withTaskCancellationHandler {
                try await handshake.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        }
        return try await channel.eventLoop.submit {
            guard channel.isActive else { throw ClientFault.unreachable }
            return try setUp(channel)
        }.get()
    }

    private static func secure(
        _ channel: any Channel, _ host: String, _ trust: ServerTrust
    ) throws -> EventLoopFuture<Void> {
        let handshake = Handshake(channel.eventLoop.makePromise())
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandlers(trust.handler(for: host), handshake)
        return handshake.promise.futureResult
    }
}

/// Tells how the beginning of TLS went.
private final class Handshake: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    let promise: EventLoopPromise<Void>
    private var timer: Scheduled<Void>?

    init(_ promise: EventLoopPromise<Void>) { self.promise = promise }

    func channelActive(context: ChannelHandlerContext) {
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: Connection.timeout) {
            channel.close(promise: nil)
        }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            timer?.cancel()
            promise.succeed()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        promise.fail(Self.fault(error))
        context.fireErrorCaught(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        promise.fail(ClientFault.unreachable)
        context.fireChannelInactive()
    }

    private static func fault(_ error: any Error) -> ClientFault {
        if error as? NIOSSLExtraError == .failedToValidateHostname { return .untrusted }
        let reason = String(describing: error)
        if reason.contains("CERTIFICATE_VERIFY_FAILED") { return .untrusted }
        // What a server of plain HTTP answers to the beginning of TLS is no version of it.
        return reason.contains("WRONG_VERSION_NUMBER") ? .withoutTLS : .unreachable
    }
}
