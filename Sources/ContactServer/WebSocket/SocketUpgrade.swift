// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Turns an HTTP/1 connection into a WebSocket when a request asks for it and the gate agrees;
/// every other request goes on to the API untouched.
///
/// It stands before ``HTTPConnection`` and decides per request, since NIO's upgraders lose
/// requests that they refuse and look at a connection's first request only.
final class SocketUpgrade: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPAnswer
    typealias OutboundOut = ByteBuffer

    private enum State {
        /// Requests pass.
        case passing
        /// The gate is being asked; what comes meanwhile waits.
        case deciding([HTTPServerRequestPart])
        /// The connection is a WebSocket.
        case upgraded
    }

    /// The longest message that a client may send up.
    private static let messageBytesMax = 16 * 1024
    private static let fragmentsMax = 64

    private let gate: any SocketGate
    private let logger: Logger
    private var state = State.passing
    private var responsesOwed = 0
    /// Whether the decoder has met a wish to upgrade, after which it reads no more requests.
    private var isDecoderSpent = false

    init(gate: any SocketGate, logger: Logger) {
        self.gate = gate
        self.logger = logger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        switch state {
        case .upgraded: break
        case .deciding(let waiting): state = .deciding(waiting + [part])
        case .passing:
            guard case .head(let head) = part else { return context.fireChannelRead(data) }
            if head.headers.asksForUpgrade { isDecoderSpent = true }
            // HTTP/1.0 knows no upgrade: RFC 9110, section 7.8.
            if responsesOwed == 0, head.method == .GET, head.version.minor > 0,
                let key = head.headers.webSocketKey
            {
                ask(head, key: key, context: context)
            } else {
                responsesOwed += 1
                context.fireChannelRead(data)
            }
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .upgraded = state {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        var answer = unwrapOutboundIn(data)
        if !answer.isInterim {
            responsesOwed -= 1
            // The client must send its next request on another connection.
            if isDecoderSpent { answer.fate = .closes }
        }
        context.write(wrapOutboundOut(answer.bytes), promise: promise)
        if isDecoderSpent, responsesOwed == 0 {
            context.flush()
            context.close(promise: nil)
        }
    }

    private func ask(_ head: HTTPRequestHead, key: String, context: ChannelHandlerContext) {
        state = .deciding([.head(head)])
        let gate = gate
        let target = head.uri
        context.eventLoop.makeFutureWithTask { await gate.admit(target: target) }
            .assumeIsolated()
            .whenComplete { result in
                let admission = try? result.get()
                guard context.channel.isActive else {
                    admission?.release()
                    return
                }
                if let admission {
                    self.upgrade(admission, key: key, context: context)
                } else {
                    self.pass(context: context)
                }
            }
    }

    private func pass(context: ChannelHandlerContext) {
        guard case .deciding(let waiting) = state else { return }
        state = .passing
        for part in waiting { channelRead(context: context, part: part) }
        context.fireChannelReadComplete()
    }

    private func channelRead(context: ChannelHandlerContext, part: HTTPServerRequestPart) {
        if case .head = part { responsesOwed += 1 }
        context.fireChannelRead(wrapInboundOut(part))
    }

    private func upgrade(
        _ admission: SocketAdmission, key: String, context: ChannelHandlerContext
    ) {
        var response = HTTPExchangeResponse(status: .switchingProtocols, contentType: nil)
        response.headers.add(name: "Upgrade", value: "websocket")
        response.headers.add(name: "Connection", value: "Upgrade")
        response.headers.add(name: "Sec-WebSocket-Accept", value: Self.accept(key))
        context.writeAndFlush(wrapOutboundOut(HTTPAnswer(response).bytes), promise: nil)
        state = .upgraded
        do {
            try rebuild(admission, context: context)
        } catch {
            logger.error("socket could not be set up", metadata: ["error": "\(error)"])
            admission.release()
            context.close(promise: nil)
        }
    }

    /// Takes the HTTP handlers out of the pipeline and puts the WebSocket's in.
    private func rebuild(
        _ admission: SocketAdmission, context: ChannelHandlerContext
    ) throws {
        let pipeline = context.pipeline.syncOperations
        _ = context.channel.setOption(.autoRead, value: false)
        try pipeline.addHandlers(
            [
                ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: Self.messageBytesMax)),
                FrameCheck(),
                NIOWebSocketFrameAggregator(
                    minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: Self.fragmentsMax,
                    maxAccumulatedFrameSize: Self.messageBytesMax),
                SocketSession(admission, logger: logger),
            ],
            position: .before(self))
        for handler in [
            try? pipeline.context(handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self),
            try? pipeline.context(handlerType: HTTPConnection.self), context,
        ] {
            if let handler { pipeline.removeHandler(context: handler, promise: nil) }
        }
    }

    /// The answer to a client's key.
    /// - SeeAlso: RFC 6455, section 4.2.2.
    private static func accept(_ key: String) -> String {
        let text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        return Data(Insecure.SHA1.hash(data: Data(text.utf8))).base64EncodedString()
    }
}

extension HTTPHeaders {
    /// Whether the request wants the connection to become something else.
    var asksForUpgrade: Bool {
        contains(name: "upgrade")
            && self[canonicalForm: "connection"].contains { $0.lowercased() == "upgrade" }
    }

    /// The key of a request that asks for a WebSocket; `nil` for every other request.
    var webSocketKey: String? {
        guard asksForUpgrade, first(name: "sec-websocket-version") == "13",
            first(name: "upgrade")?.lowercased() == "websocket"
        else { return nil }
        return first(name: "sec-websocket-key")
    }
}
