// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOWebSocket

/// What is wrong with what a client has sent up, as the code that the socket is closed with says it.
struct FrameFault: Error {
    let code: WebSocketErrorCode
}

/// Takes a frame for a fault that the protocol does not allow to clients where no extension was
/// agreed on.
/// - SeeAlso: RFC 6455, sections 5.1, 5.2, 5.5.1 and 7.4.
final class FrameCheck: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias InboundOut = WebSocketFrame

    private static let opcodes: [WebSocketOpcode] = [
        .continuation, .text, .binary, .connectionClose, .ping, .pong,
    ]

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if let code = Self.fault(unwrapInboundIn(data)) {
            context.fireErrorCaught(FrameFault(code: code))
        } else {
            context.fireChannelRead(data)
        }
    }

    private static func fault(_ frame: WebSocketFrame) -> WebSocketErrorCode? {
        guard frame.maskKey != nil, !frame.rsv1, !frame.rsv2, !frame.rsv3,
            opcodes.contains(frame.opcode)
        else { return .protocolError }
        return frame.opcode == .connectionClose ? closeFault(frame.unmaskedData) : nil
    }

    /// What is wrong with the payload of a close: it is empty, or a code that may be sent and a
    /// reason.
    private static func closeFault(_ payload: ByteBuffer) -> WebSocketErrorCode? {
        guard payload.readableBytes > 0 else { return nil }
        var payload = payload
        guard let code = payload.readInteger(as: UInt16.self) else { return .protocolError }
        switch code {
        case 1000...1003, 1007...1014, 3000...4999: break
        default: return .protocolError
        }
        return payload.isUTF8 ? nil : .dataInconsistentWithMessage
    }
}

extension ByteBuffer {
    /// Whether the readable bytes are text.
    var isUTF8: Bool { String(validating: readableBytesView, as: UTF8.self) != nil }
}
