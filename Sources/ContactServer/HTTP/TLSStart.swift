// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOSSL

/// Begins TLS when a client does. One that speaks plain HTTP is refused in the language that it
/// speaks: it would see nothing but a closed connection otherwise.
final class TLSStart: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    /// What comes is plain HTTP.
    struct PlainHTTP: Error {}

    private let certificate: ServerCertificate
    private var isPlain = false

    init(_ certificate: ServerCertificate) { self.certificate = certificate }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isPlain else { return }
        guard !Self.isText(unwrapInboundIn(data)) else {
            isPlain = true
            return context.fireErrorCaught(PlainHTTP())
        }
        let pipeline = context.pipeline.syncOperations
        do {
            try pipeline.addHandler(
                NIOSSLServerHandler(context: certificate.context), position: .after(self))
        } catch { return context.close(promise: nil) }
        context.fireChannelRead(data)
        pipeline.removeHandler(context: context, promise: nil)
    }

    /// Whether bytes begin as a method does; a record of TLS begins with its kind, a small number.
    private static func isText(_ bytes: ByteBuffer) -> Bool {
        guard let first = bytes.readableBytesView.first else { return false }
        // Clearing this bit makes a small letter a capital.
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first & ~0x20)
    }
}
