// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import Journal
import Logging
import NIOCore
import NIOWebSocket

/// One open socket: answers the client's frames and sends down what happens in the chat.
///
/// It lives on its channel's event loop; ``SocketFollower`` brings what happens elsewhere to it.
final class SocketSession: ChannelDuplexHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundIn = Never
    typealias OutboundOut = ByteBuffer

    /// The close code for a reader that is too slow.
    static let slowReader = WebSocketErrorCode.unknown(4008)

    /// The close code for a socket of which nothing was heard, when its place is wanted.
    static let silent = WebSocketErrorCode.unknown(4009)

    /// Another socket of the participant is to have the place of this one.
    private struct PlaceIsWanted {}

    private let admission: SocketAdmission
    private let logger: Logger
    private var queue = OutboundQueue()
    private var follower: SocketFollower?
    private var isSubscribing = false
    /// What came while the subscription was being made; it is answered after it, as it came.
    private var waiting: [SocketTopic] = []
    private var isClosing = false
    private var isFinishing = false
    private var isTakingLeave = false
    private var probe = DeliveryProbe()

    init(_ admission: SocketAdmission, logger: Logger) {
        self.admission = admission
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        admission.place.hold {
            channel.pipeline.fireUserInboundEventTriggered(PlaceIsWanted())
        }
        context.read()
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    private func leave() {
        guard !hasLeft else { return }
        hasLeft = true
        if let follower { admission.chat.unsubscribe(admission.caller, follower) }
        follower = nil
        admission.release()
    }

    private var hasLeft = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        admission.place.heard()
        switch frame.opcode {
        case .text where !isClosing: received(frame.unmaskedData, context: context)
        case .ping where !isClosing:
            var pong = ByteBuffer()
            pong.writeFrame(.pong, frame.unmaskedData)
            context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
        case .pong: pong(frame.unmaskedData, context: context)
        case .connectionClose: answerClose(frame, context: context)
        default: break
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // A client that does not read is not read from either: the answers to its pings, which the
        // queue does not count, would pile up without a bound.
        if queue.isEmpty, context.channel.isWritable { context.read() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard context.channel.isWritable else { return }
        if !queue.isEmpty {
            while context.channel.isWritable, let frame = queue.next() {
                context.write(wrapOutboundOut(frame), promise: nil)
            }
            context.flush()
        }
        if queue.isEmpty, context.channel.isWritable { context.read() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: takeLeave(context)
        case is PlaceIsWanted:
            logger.info("silent socket gives way")
            close(Self.silent, context: context)
        case ChannelEvent.inputClosed:
            // The client is gone without a word: its place is free at once.
            isClosing = true
            leave()
            context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug("socket failed", metadata: ["error": "\(error)"])
        close(WebSocketErrorCode(for: error), context: context)
    }

    private func received(_ text: ByteBuffer, context: ChannelHandlerContext) {
        guard text.isUTF8 else { return close(.dataInconsistentWithMessage, context: context) }
        received(SocketTopic(text), context: context)
    }

    /// How many frames are answered later while a subscription is being made.
    private static let waitingMax = 16

    private func received(_ topic: SocketTopic, context: ChannelHandlerContext) {
        if isSubscribing, waiting.count < Self.waitingMax { return waiting.append(topic) }
        switch topic {
        case .ping: send(SocketTopic.pingAnswer, context)
        case .heartbeat: send(SocketTopic.heartbeatAnswer, context)
        case .subscribe(let topics): subscribe(topics, context: context)
        case .unsubscribe(let topics): unsubscribe(topics, context: context)
        case .unknown: break
        }
    }

    private func subscribe(_ topics: [String], context: ChannelHandlerContext) {
        guard topics.contains(SocketTopic.chatTopic) else {
            return send(SocketTopic.failure(SocketTopic.subscribing), context)
        }
        guard follower == nil else {
            return send(SocketTopic.success(SocketTopic.subscribing, topics), context)
        }
        guard !isSubscribing else { return }
        isSubscribing = true
        let follower = SocketFollower(
            participant: admission.caller.participant,
            session: NIOLoopBound((self, context), eventLoop: context.eventLoop),
            loop: context.eventLoop)
        let (chat, caller) = (admission.chat, admission.caller)
        context.eventLoop.makeFutureWithTask { try await chat.subscribe(caller, follower) }
            .assumeIsolated()
            .whenComplete { result in self.subscribed(result, follower, topics, context) }
    }

    /// Ends the subscription; another one may follow, and is sent what was missed meanwhile.
    private func unsubscribe(_ topics: [String], context: ChannelHandlerContext) {
        guard !isSubscribing else { return }
        guard topics.contains(SocketTopic.chatTopic) else {
            return send(SocketTopic.failure(SocketTopic.unsubscribing), context)
        }
        if let follower {
            follower.stop()
            admission.chat.unsubscribe(admission.caller, follower)
        }
        follower = nil
        send(SocketTopic.success(SocketTopic.unsubscribing, topics), context)
    }

    private func subscribed(
        _ result: Result<Void, any Error>, _ follower: SocketFollower, _ topics: [String],
        _ context: ChannelHandlerContext
    ) {
        isSubscribing = false
        defer { answerWaiting(context) }
        switch result {
        case .success where hasLeft:
            admission.chat.unsubscribe(admission.caller, follower)
        case .success:
            self.follower = follower
            send(SocketTopic.success(SocketTopic.subscribing, topics), context)
            follower.open()
        case .failure(let error):
            logger.debug("subscription refused", metadata: ["error": "\(error)"])
            send(SocketTopic.failure(SocketTopic.subscribing), context)
        }
    }

    /// Sends the frames that a commit brought, and a probe that tells when they have arrived. A
    /// signal is nothing to a reader that is behind: it would only make it the slower.
    func deliver(
        _ frames: ByteBuffer, of position: Position?, _ context: ChannelHandlerContext
    ) {
        guard !isClosing else { return }
        if position == nil, !queue.isEmpty || !context.channel.isWritable { return }
        var frames = frames
        if let position, queue.isEmpty, context.channel.isWritable {
            let action = probe.wrote(position, at: .now())
            if case .ping(let position) = action {
                frames.writePing(position.value)
            } else {
                perform(action, context)
            }
        }
        enqueue(frames, context)
        if !isClosing { context.flush() }
    }

    /// How long a client may keep a socket on which nothing will come any more. Those that know of
    /// the end close at once; closing at the same moment would look to them like a lost connection.
    private static let farewell = TimeAmount.seconds(60)

    /// Nothing will come any more: closes the socket when the client has not done so in a while.
    func finish(_ context: ChannelHandlerContext) {
        guard !isFinishing, !isClosing else { return }
        isFinishing = true
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.farewell) {
            guard !self.hasLeft else { return }
            self.close(.normalClosure, context: context)
        }
    }

    private func pong(_ data: ByteBuffer, context: ChannelHandlerContext) {
        var data = data
        guard let value = data.readInteger(as: UInt64.self),
            let action = probe.answered(Position(value), at: .now())
        else { return }
        follower?.acknowledge(Position(value))
        perform(action, context)
        context.flush()
    }

    private func perform(_ action: DeliveryProbe.Action, _ context: ChannelHandlerContext) {
        switch action {
        case .ping(let position):
            var frame = ByteBuffer()
            frame.writePing(position.value)
            context.write(wrapOutboundOut(frame), promise: nil)
        case .wait(let pause):
            context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
                guard !self.isClosing, !self.hasLeft else { return }
                self.perform(self.probe.pauseIsOver(at: .now()), context)
                context.flush()
            }
        case .nothing: break
        }
    }

    private func answerWaiting(_ context: ChannelHandlerContext) {
        let topics = waiting
        waiting = []
        for topic in topics { received(topic, context: context) }
    }

    /// Sends a text frame, or keeps it for a reader that is behind.
    private func send(_ text: ByteBuffer, _ context: ChannelHandlerContext) {
        guard !isClosing else { return }
        var frame = ByteBuffer()
        frame.writeFrame(.text, text)
        enqueue(frame, context)
        if !isClosing { context.flush() }
    }

    /// Takes whole frames.
    private func enqueue(_ frames: ByteBuffer, _ context: ChannelHandlerContext) {
        switch queue.enqueue(frames, isWritable: context.channel.isWritable) {
        case .write: context.write(wrapOutboundOut(frames), promise: nil)
        case .keep: break
        case .giveUp:
            logger.info("slow reader given up")
            close(Self.slowReader, context: context)
        }
    }

    /// Repeats the client's close code, as the protocol wants it, and closes.
    private func answerClose(_ frame: WebSocketFrame, context: ChannelHandlerContext) {
        // The client answers our close, and its pong has come before that.
        if isTakingLeave { return context.close(promise: nil) }
        var data = frame.unmaskedData
        close(data.readWebSocketErrorCode() ?? .normalClosure, context: context)
    }

    /// How long a client has to answer the last ping and the close when the server stops.
    static let leaveMax = TimeAmount.seconds(1)

    /// The server stops: closes the socket. A client that is not known to have everything is asked a
    /// last time, and its answer is waited for.
    private func takeLeave(_ context: ChannelHandlerContext) {
        guard !isClosing, follower != nil, queue.isEmpty, context.channel.isWritable,
            let position = probe.last()
        else { return close(.goingAway, context: context) }
        isClosing = true
        isTakingLeave = true
        var frames = ByteBuffer()
        frames.writePing(position.value)
        Self.write(close: .goingAway, to: &frames)
        context.writeAndFlush(wrapOutboundOut(frames), promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.leaveMax) {
            if !self.hasLeft { context.close(promise: nil) }
        }
    }

    private func close(_ code: WebSocketErrorCode, context: ChannelHandlerContext) {
        guard !isClosing else { return }
        isClosing = true
        var frame = ByteBuffer()
        Self.write(close: code, to: &frame)
        let isSlow = !context.channel.isWritable
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
        // A reader that takes nothing would never let the frame out: cut the line.
        context.close(promise: nil)
        if isSlow { leave() }
    }

    private static func write(close code: WebSocketErrorCode, to buffer: inout ByteBuffer) {
        var payload = ByteBuffer()
        payload.write(webSocketErrorCode: code)
        buffer.writeFrame(.connectionClose, payload)
    }
}

extension WebSocketErrorCode {
    /// The close code for what a client has done.
    fileprivate init(for error: any Error) {
        switch error {
        case let fault as FrameFault: self = fault.code
        case NIOWebSocketError.invalidFrameLength,
            NIOWebSocketFrameAggregator.Error.accumulatedFrameSizeIsTooLarge,
            NIOWebSocketFrameAggregator.Error.tooManyFragments:
            self = .messageTooLarge
        default: self = .protocolError
        }
    }
}
