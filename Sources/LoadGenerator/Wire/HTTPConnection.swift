// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// A keep-alive connection that carries one request at a time.
final class HTTPConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    typealias Completion = (Result<HTTPReply, LoadFault>) -> Void

    private var context: ChannelHandlerContext?
    private var parser = ReplyParser()
    private var completion: Completion?
    /// Called once when the connection is gone.
    private let closed: (HTTPConnection) -> Void

    init(closed: @escaping (HTTPConnection) -> Void) { self.closed = closed }

    /// Sends a request whole; the answer comes to the completion.
    func send(_ request: ByteBuffer, _ completion: @escaping Completion) {
        precondition(self.completion == nil, "a connection carries one request at a time")
        guard let context else {
            return completion(.failure(LoadFault("The server has closed a connection.")))
        }
        self.completion = completion
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    func close() { context?.close(promise: nil) }

    func channelActive(context: ChannelHandlerContext) { self.context = context }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        parser.append(unwrapInboundIn(data))
        do throws(LoadFault) {
            while let reply = try parser.next() {
                if reply.status == 100 { continue }
                if reply.closes {
                    self.context = nil
                    context.close(promise: nil)
                }
                answer(.success(reply))
            }
        } catch {
            answer(.failure(error))
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        answer(.failure(LoadFault("The server has closed a connection without an answer.")))
        closed(self)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer(.failure(LoadFault("A connection failed: \(error).")))
        context.close(promise: nil)
    }

    var isOpen: Bool { context != nil }

    private func answer(_ result: Result<HTTPReply, LoadFault>) {
        let completion = completion
        self.completion = nil
        completion?(result)
    }
}
