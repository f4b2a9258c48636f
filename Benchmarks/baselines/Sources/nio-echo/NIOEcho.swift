// SPDX-License-Identifier: Apache-2.0
import Baseline
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// The least that any server on NIO does for a message: parse, decode, encode, answer.
@main struct NIOEcho {
    static func main() async throws {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Echo())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        try Announcement.ready(port: channel.localAddress?.port ?? 0)
        try await channel.closeFuture.get()
    }
}

/// Answers each message on its connection's event loop.
final class Echo: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private var body = ByteBuffer()
    private let decoder = JSONDecoder()
    private let encoder = JSONEncoder()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: body.clear()
        case .body(var part): body.writeBuffer(&part)
        case .end: answer(context)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        let message = try? decoder.decode(Message.self, from: Data(body.readableBytesView))
        let bytes = message.flatMap { try? encoder.encode(Stored($0)) }
        let status: HTTPResponseStatus = bytes == nil ? .badRequest : .ok
        let buffer = ByteBuffer(bytes: bytes ?? Data())
        let fields: HTTPHeaders = [
            "content-type": "application/json", "content-length": "\(buffer.readableBytes)",
        ]
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
