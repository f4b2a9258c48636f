// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import Journal
import NIOCore
import NIOWebSocket
import Synchronization

/// Follows a chat for a socket: takes frames from any thread to the socket's event loop.
///
/// What is delivered before the answer to the subscription is held back until ``open()``, so that
/// a client sees the answer first.
final class SocketFollower: ChatFollower {
    let participant: ParticipantID
    private let isStopped: NIOLoopBoundBox<Bool>
    private let session: NIOLoopBound<(SocketSession, ChannelHandlerContext)>
    private let loop: any EventLoop
    private let held: NIOLoopBoundBox<[Delivery]?>
    private let progress = Mutex(Progress())

    private struct Progress {
        /// The last commit of which frames were delivered.
        var delivered: Position?
        /// The last commit that is known to have arrived.
        var acknowledged: Position?
    }

    private struct Delivery: Sendable {
        /// All frames, as they go over the wire.
        let bytes: ByteBuffer
        let position: Position?
    }

    init(
        participant: ParticipantID, session: NIOLoopBound<(SocketSession, ChannelHandlerContext)>,
        loop: any EventLoop
    ) {
        self.participant = participant
        self.session = session
        self.loop = loop
        held = NIOLoopBoundBox([], eventLoop: loop)
        isStopped = NIOLoopBoundBox(false, eventLoop: loop)
    }

    var acknowledged: Position? { progress.withLock { $0.acknowledged } }

    var hasAll: Bool { progress.withLock { $0.acknowledged == $0.delivered } }

    /// The client's side has received everything up to a commit.
    func acknowledge(_ position: Position) {
        progress.withLock { $0.acknowledged = max($0.acknowledged ?? position, position) }
    }

    func deliver(_ frames: [Frame], of position: Position?) {
        if let position { progress.withLock { $0.delivered = position } }
        var bytes = ByteBuffer()
        // With room for the probe, which goes out with them.
        let probe = ByteBuffer.frameHeadBytesMax + MemoryLayout<UInt64>.size
        bytes.reserveCapacity(
            frames.reduce(probe) { $0 + $1.bytes.count + ByteBuffer.frameHeadBytesMax })
        for frame in frames { bytes.writeFrame(.text, frame.bytes) }
        let delivery = Delivery(bytes: bytes, position: position)
        loop.execute { [self] in take(delivery) }
    }

    func finish() {
        loop.execute { [self] in
            let (session, context) = session.value
            session.finish(context)
        }
    }

    private func take(_ delivery: Delivery) {
        guard !isStopped.value else { return }
        if held.value != nil {
            held.value?.append(delivery)
        } else {
            let (session, context) = session.value
            session.deliver(delivery.bytes, of: delivery.position, context)
        }
    }

    /// Lets through what was held back, and all that comes from now on. Called on the event loop.
    func open() {
        let waiting = held.value ?? []
        held.value = nil
        for delivery in waiting { take(delivery) }
    }

    /// Lets nothing through any more. Called on the event loop.
    func stop() { isStopped.value = true }
}
