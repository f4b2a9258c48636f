// SPDX-License-Identifier: Apache-2.0
package import NIOCore
import NIOPosix

/// The one thread on which everything of a load generator happens.
///
/// A generator shares the machine with the server that it measures, so it must cost far less. One
/// event loop means that no message crosses a thread or takes a lock; the actors of scenarios run
/// on it too, so that they and the connections' handlers may share state.
package final class LoadLoop: Sendable {
    private let group: MultiThreadedEventLoopGroup
    /// The loop.
    package let eventLoop: any EventLoop
    private let executor: any SerialExecutor

    /// Starts the thread.
    package init() {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        eventLoop = group.next()
        executor = eventLoop.executor
    }

    /// What an actor answers as its executor to live on this thread. It must hold the loop.
    package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Ends the thread.
    package func stop() async throws { try await group.shutdownGracefully() }

    /// Opens a connection whose only handler is given. Called on the loop.
    func connect<Handler: ChannelInboundHandler>(
        _ handler: Handler, to address: SocketAddress,
        then done: @escaping (Result<Void, LoadFault>) -> Void
    ) {
        let bound = NIOLoopBound(handler, eventLoop: eventLoop)
        ClientBootstrap(group: eventLoop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            // One read a wake-up: what arrives is short, and a second one would find nothing.
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(bound.value)
                }
            }
            .connect(to: address)
            .map { _ in }
            .assumeIsolated()
            .whenComplete { result in
                done(result.mapError { LoadFault("No connection to \(address): \($0).") })
            }
    }

    /// Opens a connection and returns once it is there.
    func connect<Handler: ChannelInboundHandler>(
        _ handler: Handler, to address: SocketAddress
    ) async throws {
        try await outcome { connect(handler, to: address, then: $0) }
    }

    /// Calls a body at a moment. Called on the loop.
    func at(_ moment: Nanoseconds, _ body: @escaping () -> Void) {
        eventLoop.assumeIsolated().scheduleTask(deadline: .uptimeNanoseconds(moment), body)
    }

    /// Calls a body every so often until it answers `false`. Called on the loop.
    func every(_ interval: TimeAmount, _ body: @escaping () -> Bool) {
        eventLoop.assumeIsolated().scheduleTask(in: interval) {
            if body() { self.every(interval, body) }
        }
    }
}

/// Nanoseconds on a clock that only goes forward; its zero means nothing.
package typealias Nanoseconds = UInt64

extension Nanoseconds {
    /// Now.
    package static var now: Nanoseconds { NIODeadline.now().uptimeNanoseconds }

    /// A number of seconds.
    package static func seconds(_ seconds: Double) -> Nanoseconds {
        Nanoseconds(Swift.max(0, seconds) * 1_000_000_000)
    }

    /// As seconds.
    package var seconds: Double { Double(self) / 1_000_000_000 }
}

/// Waits for what a call with a completion leads to.
func outcome<Value: Sendable>(
    _ begin: (@escaping (Result<Value, LoadFault>) -> Void) -> Void
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        begin { continuation.resume(with: $0) }
    }
}
