// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactService
import NIOCore
import NIOHTTP1

/// Speaks HTTP/1.1 with one client: reads its requests whole and one after the other, has them
/// answered, and ends the connection when that is due.
final class HTTPConnection: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = HTTPAnswer

    /// How long a connection may be idle between requests, and how long a request may take to
    /// arrive once its head is there.
    static let patience = TimeAmount.seconds(60)
    /// How long what a client still sends is thrown away after it was refused, so that it can read
    /// the refusal.
    private static let farewell = TimeAmount.seconds(2)

    private enum State {
        /// No request is under way.
        case idle
        /// A request is arriving.
        case reading(HTTPRequestHead)
        /// A request is being answered; what comes meanwhile waits.
        case answering(HTTPRequestHead)
        /// The last answer was sent.
        case over
    }

    private let door: FrontDoor
    private let executor: LoopExecutor
    private let isSecure: Bool
    private var state = State.idle
    private var body = ByteBuffer()
    private var waiting = CircularBuffer<HTTPServerRequestPart>()
    /// What came that is no HTTP, while an earlier request was being answered.
    private var failure: APIFailure?
    private var owesRead = false
    /// Whether the connection ends with the answer that is under way.
    private var isLast = false
    /// Whether the client sends nothing more; what it has sent is still answered.
    private var isInputClosed = false
    /// Since when the client is waited for, by the loop's clock.
    private var since: NIODeadline
    private var timer: Scheduled<Void>?
    private var isPeerLocal = false

    init(_ door: FrontDoor, _ executor: LoopExecutor, isSecure: Bool, now: NIODeadline) {
        self.door = door
        since = now
        self.executor = executor
        self.isSecure = isSecure
    }

    func handlerAdded(context: ChannelHandlerContext) {
        isPeerLocal = context.channel.remoteAddress?.isLoopback ?? false
        watch(in: Self.patience, context)
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    private func leave() {
        state = .over
        timer?.cancel()
        timer = nil
    }

    /// While a request is being answered, nothing more is read once something has come, so a client
    /// cannot pile up requests. Not to read at all would cost most requests two system calls more,
    /// since most clients wait for the answer.
    func read(context: ChannelHandlerContext) {
        if case .answering = state, !waiting.isEmpty { owesRead = true } else { context.read() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if case .answering = state { waiting.append(part) } else { take(part, context) }
    }

    private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch (part, state) {
        case (.head(let head), .idle): begin(head, context)
        case (.body(let bytes), .reading(let head)): add(bytes, head, context)
        case (.end, .reading(let head)): answer(head, context)
        default: break
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        since = context.eventLoop.now
        state = .reading(head)
        if let failure = MalformedRequest.failure(head) { return refuse(failure, context) }
        let head = head.inOriginForm
        state = .reading(head)
        let length = head.bodyLength
        if length > HTTPExchangeRequest.bodyBytesMax(target: head.uri) {
            return refuse(Self.tooLarge(head), context)
        }
        // HTTP/1.0 knows no such word: RFC 9110, section 10.1.1.
        if length > 0, head.version.minor > 0,
            head.headers.first(name: "expect")?.lowercased() == "100-continue"
        {
            context.writeAndFlush(wrapOutboundOut(.goOn), promise: nil)
        }
    }

    private func add(
        _ bytes: ByteBuffer, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
    ) {
        let sum = body.readableBytes + bytes.readableBytes
        guard sum <= HTTPExchangeRequest.bodyBytesMax(target: head.uri) else {
            return refuse(Self.tooLarge(head), context)
        }
        if body.readableBytes == 0 { body = bytes } else { body.writeImmutableBuffer(bytes) }
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        state = .answering(head)
        let request = HTTPExchangeRequest(
            head: head, body: body, isPeerLocal: isPeerLocal, isSecure: isSecure)
        body = ByteBuffer()
        let (door, loop) = (door, context.eventLoop)
        let this = NIOLoopBound((connection: self, context: context), eventLoop: loop)
        // What participants say is frequent and small: it stays on the connection's thread, which
        // saves waking others. What looks at many chats, or comes from many clients at once when
        // they connect, must not hold up what others say.
        let preference: (any TaskExecutor)? = request.isConversation ? executor : nil
        Task(executorPreference: preference) {
            let response = await door.answer(request)
            if loop.inEventLoop {
                this.value.connection.send(response, this.value.context)
            } else {
                loop.execute { this.value.connection.send(response, this.value.context) }
            }
        }
    }

    private func send(_ response: HTTPExchangeResponse, _ context: ChannelHandlerContext) {
        guard case .answering(let head) = state else { return }
        let closes = isLast || !head.isKeepAlive || isInputClosed && waiting.isEmpty
        write(response, to: head, closes: closes, context)
        if closes { return end(context) }
        state = .idle
        since = context.eventLoop.now
        while !waiting.isEmpty {
            if case .answering = state { break }
            take(waiting.removeFirst(), context)
        }
        switch state {
        case .answering, .over: break
        case .idle, .reading: goOn(context)
        }
    }

    /// Reads the next request, unless none will come.
    private func goOn(_ context: ChannelHandlerContext) {
        if let failure { return refuse(failure, context) }
        if isInputClosed { return end(context) }
        if owesRead {
            owesRead = false
            context.read()
        }
    }

    private func write(
        _ response: HTTPExchangeResponse, to request: HTTPRequestHead?, closes: Bool,
        _ context: ChannelHandlerContext
    ) {
        var answer = HTTPAnswer(response, sendsBody: request?.method != .HEAD)
        if closes {
            answer.fate = .closes
        } else if request?.version == .http1_0 {
            answer.fate = .stays
        }
        context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
    }

    /// Answers what cannot be read to its end, and hangs up.
    private func refuse(_ failure: APIFailure, _ context: ChannelHandlerContext) {
        var head: HTTPRequestHead?
        if case .reading(let begun) = state { head = begun }
        write(door.refusal(failure, target: head?.uri), to: head, closes: true, context)
        state = .over
        body = ByteBuffer()
        // Closing with unread bytes would make the system throw the answer away.
        context.close(mode: .output, promise: nil)
        watch(in: Self.farewell, context)
    }

    private func end(_ context: ChannelHandlerContext) {
        state = .over
        context.close(promise: nil)
    }

    private static func tooLarge(_ head: HTTPRequestHead) -> APIFailure {
        let limit = HTTPExchangeRequest.bodyBytesMax(target: head.uri)
        return APIFailure(
            .requestEntityTooLargeException, "The request body may have at most \(limit) bytes.")
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let failure = MalformedRequest.failure(error) else {
            return context.close(promise: nil)
        }
        switch state {
        case .idle, .reading: refuse(failure, context)
        case .answering: self.failure = failure
        case .over: break
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch (event, state) {
        // A server that stops waits for its own answers and not for the rest of a request.
        case (is ChannelShouldQuiesceEvent, .answering): isLast = true
        case (is ChannelShouldQuiesceEvent, _): context.close(promise: nil)
        case (ChannelEvent.inputClosed, .answering): isInputClosed = true
        case (ChannelEvent.inputClosed, _): context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// Looks after a while whether the client has been waited for too long.
    private func watch(in pause: TimeAmount, _ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
            self.timer = nil
            self.look(context)
        }
    }

    private func look(_ context: ChannelHandlerContext) {
        let left = since + Self.patience - context.eventLoop.now
        switch state {
        case .answering: watch(in: Self.patience, context)
        case .idle where left > .zero, .reading where left > .zero: watch(in: left, context)
        case .idle, .reading, .over: context.close(promise: nil)
        }
    }
}

extension HTTPRequestHead {
    /// The length of the body that the head tells; one that no number here holds is the greatest.
    fileprivate var bodyLength: Int {
        guard let text = headers.first(name: "content-length") else { return 0 }
        return Int(text) ?? Int(text.prefix { $0.isWholeNumber }) ?? .max
    }
}

extension NIOCore.SocketAddress {
    /// Whether this is an address of this machine that no other machine reaches.
    fileprivate var isLoopback: Bool {
        switch self {
        case .v4, .v6:
            guard let text = ipAddress else { return false }
            return text.hasPrefix("127.") || text == "::1" || text.hasPrefix("::ffff:127.")
        case .unixDomainSocket: return true
        }
    }
}
