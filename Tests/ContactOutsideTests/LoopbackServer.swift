// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A small HTTP server on a loopback port, which does with the n-th request what it is told.
final class LoopbackServer: Sendable {
    /// What is done with a request.
    enum Reaction: Sendable {
        case answer(UInt, headers: [String: String] = [:], body: String = "")
        /// Server-sent events, each of which holds one of these; then the connection is closed, or
        /// stays.
        case events([String], closes: Bool = true)
        /// The connection is closed without an answer.
        case hangUp
        /// Nothing happens.
        case silence
    }

    private let channel: any Channel
    private let box: Box

    /// Starts a server; requests beyond the last reaction get the last one, too.
    static func start(_ reactions: [Reaction]) async throws -> LoopbackServer {
        let box = Box()
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Handler(reactions, box))
                }
            }
        let channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
        return LoopbackServer(channel, box)
    }

    private init(_ channel: any Channel, _ box: Box) {
        self.channel = channel
        self.box = box
    }

    var url: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    /// The requests so far.
    var requests: [HTTPRequestHead] { box.heads.withLock { $0 } }

    func stop() async throws { try await channel.close() }

    final class Box: Sendable {
        let heads = Mutex<[HTTPRequestHead]>([])
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let reactions: [Reaction]
        private let box: Box
        private var reaction = Reaction.silence

        init(_ reactions: [Reaction], _ box: Box) {
            self.reactions = reactions
            self.box = box
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                let place = box.heads.withLock { heads in
                    heads.append(head)
                    return min(heads.count, reactions.count) - 1
                }
                reaction = place >= 0 ? reactions[place] : .silence
            case .body: break
            case .end: react(context)
            }
        }

        private func react(_ context: ChannelHandlerContext) {
            switch reaction {
            case .silence: break
            case .hangUp: context.close(promise: nil)
            case .events(let events, let closes):
                let head = HTTPResponseHead(
                    version: .http1_1, status: .ok,
                    headers: [
                        "Content-Type": "text/event-stream; charset=utf-8",
                        "Transfer-Encoding": "chunked",
                    ])
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                for event in events {
                    let bytes = context.channel.allocator.buffer(string: "data: \(event)\n\n")
                    context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
                }
                context.flush()
                if closes { context.close(promise: nil) }
            case .answer(let status, let headers, let body):
                var fields = HTTPHeaders(headers.map { ($0.key, $0.value) })
                fields.replaceOrAdd(name: "Content-Length", value: "\(body.utf8.count)")
                let head = HTTPResponseHead(
                    version: .http1_1, status: .init(statusCode: Int(status)), headers: fields)
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                let bytes = context.channel.allocator.buffer(string: body)
                context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }
    }
}
