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
    private let session: NIOLoopBound<(SocketSession, ChannelHandlerContext)>
    private let loop: any EventLoop
    private let held: NIOLoopBoundBox<[Delivery]?>
    private let reached = Mutex<Position?>(nil)

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
    }

    var acknowledged: Position? { reached.withLock { $0 } }

    /// The client's side has received everything up to a commit.
    func acknowledge(_ position: Position) {
        reached.withLock { $0 = max($0 ?? position, position) }
    }

    func deliver(_ frames: [Frame], of position: Position?) {
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
}
