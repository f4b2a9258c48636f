// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// A client's WebSocket: asks for the upgrade, then hands on what comes.
final class SocketConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Phase { case upgrading, open, closed }

    private let request: ByteBuffer
    private var phase = Phase.upgrading
    private var reply = ReplyParser()
    private var frames = FrameReader()
    private var context: ChannelHandlerContext?
    private var upgraded: ((Result<Void, LoadFault>) -> Void)?
    /// Takes the payload of each text frame.
    var receive: (ByteBuffer) -> Void = { _ in }
    /// Called when the connection ends and ``cut()`` was not the reason.
    var lost: () -> Void = {}

    /// - Parameters:
    ///   - authority: the host and port as the Host field holds them.
    ///   - target: the path and query of the socket.
    init(
        authority: String, target: String,
        upgraded: @escaping (Result<Void, LoadFault>) -> Void
    ) {
        request = ByteBuffer(
            string: """
                GET \(target) HTTP/1.1\r
                Host: \(authority)\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r

                """)
        self.upgraded = upgraded
    }

    var isOpen: Bool { phase == .open }

    /// Sends a frame that ``ClientFrame`` made.
    func send(_ frame: ByteBuffer) {
        guard phase == .open, let context else { return }
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    }

    /// Ends the connection without a word, as a lost network does.
    func cut() {
        phase = .closed
        context?.close(promise: nil)
        context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        do throws(LoadFault) {
            switch phase {
            case .closed: break
            case .upgrading:
                reply.append(unwrapInboundIn(data))
                guard let answer = try reply.next() else { return }
                try finishUpgrade(answer)
                frames.append(reply.rest)
                reply = ReplyParser()
                try readFrames()
            case .open:
                frames.append(unwrapInboundIn(data))
                try readFrames()
            }
        } catch { fail(error) }
    }

    private func finishUpgrade(_ answer: HTTPReply) throws(LoadFault) {
        guard answer.status == 101 else {
            throw LoadFault("A socket was refused with \(answer.status): \(answer.text)")
        }
        phase = .open
        settle(.success(()))
    }

    private func readFrames() throws(LoadFault) {
        while phase == .open, let frame = try frames.next() {
            switch frame.kind {
            case .text: receive(frame.payload)
            case .ping: send(ClientFrame.pong(frame.payload))
            case .close: throw LoadFault("The server has closed a socket.")
            case .continuation, .binary, .pong: break
            }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(LoadFault("The server has closed a connection."))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(LoadFault("A connection failed: \(error)."))
    }

    /// Gives the socket up for a reason.
    func fail(_ fault: LoadFault) {
        let wasOpen = phase == .open
        let context = context
        cut()
        context?.close(promise: nil)
        settle(.failure(fault))
        if wasOpen { lost() }
    }

    private func settle(_ result: Result<Void, LoadFault>) {
        let upgraded = upgraded
        self.upgraded = nil
        upgraded?(result)
    }
}
