// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Logging
package import NIOCore

/// Lets a listening channel rest when the system gives it no more connections, most often since the
/// process has as many files open as it may, and says so once until that has been over for a while.
///
/// NIO's `AcceptBackoffHandler` puts off the next wish to read, which does not help here: a channel
/// whose read has failed stays registered for reading, and tries again at once, for ever.
package final class AcceptPause: ChannelInboundHandler {
    /// New connections come in.
    package typealias InboundIn = any Channel

    /// How long the channel rests.
    static let pause = TimeAmount.seconds(1)
    /// How long nothing must have failed for the next failure to be told again.
    static let quiet = TimeAmount.seconds(60)

    private let logger: Logger
    private var failedAt: NIODeadline?

    private init(_ logger: Logger) { self.logger = logger }

    /// Adds it to a channel that listens.
    package static func add(to listener: any Channel, logger: Logger) async throws {
        try await listener.eventLoop.submit {
            try listener.pipeline.syncOperations.addHandler(
                AcceptPause(logger), position: .first)
        }.get()
    }

    /// Takes the channel out for a while when the error is that there can be no more connections.
    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let code = (error as? IOError)?.errnoCode,
            [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(code)
        else { return context.fireErrorCaught(error) }
        let now = context.eventLoop.now
        if failedAt.map({ now - $0 > Self.quiet }) ?? true {
            logger.warning(
                "connections must wait: the system has no more files or memory for them",
                metadata: ["error": "\(error)"])
        }
        failedAt = now
        let channel = context.channel
        channel.setOption(.autoRead, value: false)
            .whenSuccess {
                channel.eventLoop.scheduleTask(in: Self.pause) {
                    channel.setOption(.autoRead, value: true)
                }
            }
    }
}
