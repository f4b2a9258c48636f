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
        /// A wish for a socket waits until what was asked before it is answered.
        case waiting(Wish)
        /// The gate is being asked.
        case deciding(Wish)
        /// The connection is a WebSocket.
        case upgraded
    }

    /// A request for a socket. Nothing but its end follows it, since the decoder reads no further.
    private struct Wish {
        let head: HTTPRequestHead
        let key: String
        var rest: [HTTPServerRequestPart] = []
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
    /// Whether the last answer was written.
    private var hasEnded = false
    private var owesRead = false

    init(gate: any SocketGate, logger: Logger) {
        self.gate = gate
        self.logger = logger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        switch state {
        case .upgraded: break
        case .waiting(var wish):
            wish.rest.append(part)
            state = .waiting(wish)
        case .deciding(var wish):
            wish.rest.append(part)
            state = .deciding(wish)
        case .passing:
            guard case .head(let head) = part else { return context.fireChannelRead(data) }
            // The decoder takes what follows CONNECT for another protocol, too.
            if head.method == .CONNECT || head.headers.asksForUpgrade { isDecoderSpent = true }
            guard let wish = wish(head) else {
                responsesOwed += 1
                return context.fireChannelRead(data)
            }
            if responsesOwed == 0 { ask(wish, context: context) } else { state = .waiting(wish) }
        }
    }

    /// The wish that a request is, unless it is none, or none that may be granted.
    private func wish(_ head: HTTPRequestHead) -> Wish? {
        // HTTP/1.0 knows no upgrade: RFC 9110, section 7.8.
        guard !hasEnded, head.method == .GET, head.version.minor > 0,
            let key = head.headers.webSocketKey, MalformedRequest.failure(head) == nil
        else { return nil }
        return Wish(head: head, key: key)
    }

    /// Behind a wish nothing is read before it is decided: the decoder would keep it all.
    func read(context: ChannelHandlerContext) {
        switch state {
        case .waiting, .deciding: owesRead = true
        case .passing, .upgraded: context.read()
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .upgraded = state {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        var answer = unwrapOutboundIn(data)
        guard !answer.isInterim else {
            return context.write(wrapOutboundOut(answer.bytes), promise: promise)
        }
        responsesOwed -= 1
        // A client whose wish was passed on must send its next request on another connection.
        let isSpent = isDecoderSpent && responsesOwed == 0 && !isWishWaiting
        if isSpent { answer.fate = .closes }
        hasEnded = answer.fate == .closes
        context.write(wrapOutboundOut(answer.bytes), promise: promise)
        if isSpent {
            context.flush()
            context.close(promise: nil)
        } else if responsesOwed == 0, !hasEnded, case .waiting(let wish) = state {
            ask(wish, context: context)
        }
    }

    private var isWishWaiting: Bool { if case .waiting = state { true } else { false } }

    private func ask(_ wish: Wish, context: ChannelHandlerContext) {
        state = .deciding(wish)
        let gate = gate
        let target = wish.head.inOriginForm.uri
        context.eventLoop.makeFutureWithTask { await gate.admit(target: target) }
            .assumeIsolated()
            .whenComplete { result in
                let admission = try? result.get()
                guard context.channel.isActive else {
                    admission?.release()
                    return
                }
                if let admission {
                    self.upgrade(admission, key: wish.key, context: context)
                } else {
                    self.pass(context: context)
                }
            }
    }

    private func pass(context: ChannelHandlerContext) {
        guard case .deciding(let wish) = state else { return }
        state = .passing
        responsesOwed += 1
        context.fireChannelRead(wrapInboundOut(.head(wish.head)))
        for part in wish.rest { context.fireChannelRead(wrapInboundOut(part)) }
        context.fireChannelReadComplete()
        if owesRead {
            owesRead = false
            context.read()
        }
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

    /// The key of a request that asks for a WebSocket; `nil` for every other request, and for one
    /// that does not ask as the protocol wants it.
    /// - SeeAlso: RFC 6455, section 4.2.1.
    var webSocketKey: String? {
        guard asksForUpgrade, self["sec-websocket-version"] == ["13"],
            self["upgrade"].map({ $0.lowercased() }) == ["websocket"], !announcesBody
        else { return nil }
        let keys = self["sec-websocket-key"]
        guard keys.count == 1, Data(base64Encoded: keys[0])?.count == 16 else { return nil }
        return keys[0]
    }

    /// Whether a body follows, which a socket could not tell from its frames.
    private var announcesBody: Bool {
        contains(name: "transfer-encoding") || (first(name: "content-length") ?? "0") != "0"
    }
}
