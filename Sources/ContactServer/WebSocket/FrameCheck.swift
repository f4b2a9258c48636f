// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOWebSocket

/// Takes a frame that is not masked for a fault, as the protocol wants of servers.
/// - SeeAlso: RFC 6455, section 5.1.
final class MaskedFramesOnly: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias InboundOut = WebSocketFrame

    private struct UnmaskedFrame: Error {}

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if unwrapInboundIn(data).maskKey == nil {
            context.fireErrorCaught(UnmaskedFrame())
        } else {
            context.fireChannelRead(data)
        }
    }
}
