// SPDX-License-Identifier: Apache-2.0
package import NIOCore
import NIOPosix
import Synchronization

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
    private let connections = Atomic(0)

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
        let bootstrap = ClientBootstrap(group: eventLoop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            // One read a wake-up: what arrives is short, and a second one would find nothing.
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(bound.value)
                }
            }
        from(nextSource(towards: address), bootstrap)
            .connect(to: address)
            .map { _ in }
            .assumeIsolated()
            .whenComplete { result in
                done(result.mapError { LoadFault("No connection to \(address): \($0).") })
            }
    }

    /// How many connections leave from one address of this machine. The kernel has some 28,000 ports
    /// for an address, half of which it finds at once; for the others it searches.
    private static let connectionsPerSource = 10_000
    /// Lets the kernel choose the port when it knows the other side too (`IP_BIND_ADDRESS_NO_PORT`).
    private static let choosesPortLate = ChannelOptions.Types.SocketOption(
        level: .ip, name: NIOBSDSocket.Option(rawValue: 24))

    /// The address that the next connection leaves from; `nil` where there is no choice.
    private func nextSource(towards address: SocketAddress) -> SocketAddress? {
        let number = connections.wrappingAdd(1, ordering: .relaxed).oldValue
        guard address.protocol == .inet else { return nil }
        let host = 1 + number / Self.connectionsPerSource % 250
        return try? SocketAddress(ipAddress: "127.0.0.\(host)", port: 0)
    }

    private func from(_ source: SocketAddress?, _ bootstrap: ClientBootstrap) -> ClientBootstrap {
        guard let source else { return bootstrap }
        return bootstrap.channelOption(Self.choosesPortLate, value: 1).bind(to: source)
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

/// Waits for what a call with a completion leads to, and no longer than patience lasts. Called on the
/// loop.
func outcome<Value: Sendable>(
    within patience: TimeAmount, on loop: LoadLoop, or fault: LoadFault,
    _ begin: (@escaping (Result<Value, LoadFault>) -> Void) -> Void
) async throws -> Value {
    try await outcome { done in
        var pending: ((Result<Value, LoadFault>) -> Void)? = done
        var end: Scheduled<Void>?
        func settle(_ result: Result<Value, LoadFault>) {
            let completion = pending
            pending = nil
            end?.cancel()
            completion?(result)
        }
        end = loop.eventLoop.assumeIsolated().scheduleTask(in: patience) {
            settle(.failure(fault))
        }
        begin(settle)
    }
}

/// Waits for what a call with a completion leads to.
func outcome<Value: Sendable>(
    _ begin: (@escaping (Result<Value, LoadFault>) -> Void) -> Void
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        begin { continuation.resume(with: $0) }
    }
}
