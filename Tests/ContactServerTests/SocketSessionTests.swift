// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Journal
import NIOCore
import NIOEmbedded
import NIOWebSocket
import Testing

@testable import ContactServer

@Suite(.timeLimit(.minutes(1)))
struct SocketSessionTests {
    private static let subscribed =
        #"{"topic":"aws/subscribe","content":{"status":"success","topics":["aws/chat"]}}"#
    private static let refused = #"{"topic":"aws/subscribe","content":{"status":"failure"}}"#

    private static func closeCode(_ frame: WebSocketFrame) -> WebSocketErrorCode? {
        var data = frame.data
        return frame.opcode == .connectionClose ? data.readWebSocketErrorCode() : nil
    }

    private static func code(_ code: WebSocketErrorCode) -> ByteBuffer {
        var data = ByteBuffer()
        data.write(webSocketErrorCode: code)
        return data
    }

    @Test func `pings of both kinds and heartbeats are answered`() async throws {
        let socket = try await TestSocket(TestChat())
        try await socket.receive(.ping, ByteBuffer(string: "abc"))
        let pong = try await socket.next()
        #expect(pong.opcode == .pong)
        #expect(String(buffer: pong.data) == "abc")
        try await socket.receive(#"{"topic":"aws/ping"}"#)
        #expect(
            try await socket.nextText()
                == #"{"topic":"aws/ping","statusCode":200,"statusContent":"OK"}"#)
        try await socket.receive(#"{"topic": "aws/heartbeat"}"#)
        #expect(try await socket.nextText() == #"{"topic":"aws/heartbeat"}"#)
        try await socket.receive("not JSON")
        try await socket.receive(.binary, ByteBuffer(string: #"{"topic":"aws/ping"}"#))
        #expect(try await socket.rest() == nil)
    }

    @Test(arguments: [
        #"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#,
        #"{"topic": "aws/subscribe", "content": {"topics": ["aws/chat"]}})"#,
    ])
    func `a subscription is answered, and what happens comes down from then on`(frame: String)
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.receive(frame)
        #expect(try await socket.nextText() == Self.subscribed)
        chat.tell("one")
        chat.tell("two")
        for name in ["one", "two"] {
            let text = try await socket.nextText()
            #expect(text == String(decoding: TestChat.frame(name).bytes, as: UTF8.self))
        }
    }

    @Test func `the answer to a subscription comes before what happened meanwhile`()
        async throws
    {
        let gate = Gate()
        let chat = TestChat(gate: gate)
        let socket = try await TestSocket(chat)
        try await socket.receive(#"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#)
        await gate.arrivals(1)
        chat.tell("early")
        try await socket.receive(#"{"topic":"aws/ping"}"#)
        #expect(try await socket.rest() == nil)
        gate.open()
        #expect(try await socket.nextText() == Self.subscribed)
        #expect(try await socket.nextText().contains("early"))
        #expect(try await socket.nextText().contains("aws/ping"))
    }

    @Test func `a second subscription is answered and follows nothing twice`() async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.receive(#"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#)
        #expect(try await socket.nextText() == Self.subscribed)
        #expect(chat.followers.value.count == 1)
        chat.tell("once")
        #expect(try await socket.nextText().contains("once"))
        #expect(try await socket.rest() == nil)
    }

    @Test(arguments: [
        #"{"topic":"aws/subscribe","content":{"topics":["aws/other"]}}"#,
        #"{"topic":"aws/subscribe","content":{"topics":[]}}"#, #"{"topic":"aws/subscribe"}"#,
    ])
    func `what is not served cannot be subscribed to`(frame: String) async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.receive(frame)
        #expect(try await socket.nextText() == Self.refused)
        #expect(chat.followers.value.isEmpty)
    }

    @Test func `a chat may refuse a subscription, and be asked again`() async throws {
        let chat = TestChat(refuses: true)
        let socket = try await TestSocket(chat)
        for count in 1...2 {
            try await socket.receive(
                #"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#)
            #expect(try await socket.nextText() == Self.refused)
            #expect(chat.followers.value.count == count)
        }
        #expect(socket.channel.isActive)
    }

    @Test func `what comes after the end of a subscription stays away until the next`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        chat.tell("one")
        #expect(try await socket.nextText().contains("one"))
        for _ in 0..<2 {
            try await socket.receive(
                #"{"topic":"aws/unsubscribe","content":{"topics":["aws/chat"]}}"#)
            #expect(
                try await socket.nextText()
                    == Self.subscribed.replacing("aws/subscribe", with: "aws/unsubscribe"))
        }
        #expect(chat.unsubscribed.value.count == 1)
        // What was on its way already is held back, too.
        chat.tell("two")
        #expect(try await socket.rest() == nil)
        try await socket.subscribe()
        #expect(chat.followers.value.count == 2)
        chat.tell("three")
        #expect(try await socket.nextText().contains("three"))
        #expect(try await socket.rest() == nil)
    }

    @Test(arguments: [#","content":{"topics":["aws/other"]}"#, ""])
    func `what is not served cannot be unsubscribed from`(content: String) async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.receive(#"{"topic":"aws/unsubscribe"\#(content)}"#)
        #expect(
            try await socket.nextText()
                == Self.refused.replacing("aws/subscribe", with: "aws/unsubscribe"))
        #expect(chat.unsubscribed.value.isEmpty)
    }

    @Test func `a text that is not UTF-8 ends the socket`() async throws {
        let socket = try await TestSocket(TestChat())
        try await socket.receive(.text, ByteBuffer(bytes: [0x7B, 0xFF, 0x7D]))
        #expect(Self.closeCode(try await socket.next()) == .dataInconsistentWithMessage)
        try await socket.channel.closeFuture.get()
    }

    @Test(arguments: [
        (code(.normalClosure), WebSocketErrorCode.normalClosure), (code(.goingAway), .goingAway),
        (code(.unknown(4321)), .unknown(4321)), (ByteBuffer(), .normalClosure),
    ])
    func `a close is answered with its own code`(data: ByteBuffer, code: WebSocketErrorCode)
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.receive(.connectionClose, data)
        #expect(Self.closeCode(try await socket.next()) == code)
        try await socket.channel.closeFuture.get()
        #expect(chat.unsubscribed.value.count == 1)
        #expect(socket.released.value == 1)
    }

    @Test func `a socket that is gone follows no more, and gives its place back once`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.channel.close().get()
        await socket.channel.testingEventLoop.run()
        #expect(chat.unsubscribed.value.count == 1)
        #expect(socket.released.value == 1)
    }

    @Test func `a socket that goes while it subscribes follows nothing`() async throws {
        let gate = Gate()
        let chat = TestChat(gate: gate)
        let socket = try await TestSocket(chat)
        try await socket.receive(#"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#)
        await gate.arrivals(1)
        try await socket.channel.close().get()
        gate.open()
        while chat.unsubscribed.value.isEmpty { await Task.yield() }
        #expect(chat.unsubscribed.value.count == 1)
        #expect(socket.released.value == 1)
    }

    @Test func `a reader that does not read is given up`() async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.setWritable(false)
        let text = String(repeating: "x", count: 10_000)
        for _ in 0..<OutboundQueue.bytesMax / 10_000 + 2 { chat.tell(text, of: Position(1)) }
        await socket.channel.testingEventLoop.run()
        #expect(Self.closeCode(try await socket.next()) == SocketSession.slowReader)
        try await socket.channel.closeFuture.get()
        #expect(chat.unsubscribed.value.count == 1)
        #expect(socket.released.value == 1)
    }

    @Test func `a reader that is behind gets all in order once it reads again`() async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.setWritable(false)
        for number in 0..<20 { chat.tell("number \(number).", of: Position(1)) }
        #expect(try await socket.rest() == nil)
        try await socket.setWritable(true)
        for number in 0..<20 {
            #expect(try await socket.nextText().contains("number \(number)."))
        }
        chat.tell("after")
        #expect(try await socket.nextText().contains("after"))
    }

    @Test func `a reader that is behind is spared signals, and loses no item by them`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.setWritable(false)
        let text = String(repeating: "x", count: 10_000)
        for _ in 0..<OutboundQueue.bytesMax / 10_000 + 2 { chat.tell(text) }
        chat.tell("item", of: Position(1))
        chat.tell("signal")
        #expect(try await socket.rest() == nil)
        try await socket.setWritable(true)
        #expect(try await socket.nextText().contains("item"))
        chat.tell("signal again")
        #expect(try await socket.nextText().contains("signal again"))
    }

    @Test func `a client that does not read is not read from either, and then is again`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        try await socket.setWritable(false)
        chat.tell("x", of: Position(1))
        await socket.channel.testingEventLoop.run()
        let before = socket.reads.value
        try await socket.receive("{}")
        #expect(socket.reads.value == before)
        try await socket.setWritable(true)
        #expect(socket.reads.value > before)
    }

    @Test func `a socket of which nothing is heard gives way to another one`() async throws {
        let clock = ServiceClock(virtualFrom: .outset)
        let places = SocketPlaces(clock: clock)
        let chat = TestChat()
        let socket = try await TestSocket(chat, places: places)
        try await socket.subscribe()
        for _ in 0..<4 { _ = places.take(SampleChat.customer) }
        clock.move(to: .after(.seconds(10)))
        try await socket.receive(#"{"topic":"aws/heartbeat"}"#)
        _ = try await socket.next()
        clock.move(to: .after(.seconds(20)))
        for _ in 0..<4 { #expect(places.take(SampleChat.customer) != nil) }
        #expect(places.take(SampleChat.customer) == nil)
        #expect(try await socket.rest() == nil)
        clock.move(to: .after(.seconds(25)))
        #expect(places.take(SampleChat.customer) != nil)
        #expect(Self.closeCode(try await socket.next()) == SocketSession.silent)
        try await socket.channel.closeFuture.get()
        #expect(chat.unsubscribed.value.count == 1)
        #expect(socket.released.value == 1)
    }

    /// Answers to pings are not kept in the socket's queue, so they must not pile up elsewhere.
    @Test func `a client that pings and does not read is not read from either`() async throws {
        let socket = try await TestSocket(TestChat())
        try await socket.setWritable(false)
        let before = socket.reads.value
        for _ in 0..<10 { try await socket.receive(.ping, ByteBuffer(string: "abc")) }
        #expect(socket.reads.value == before)
        try await socket.setWritable(true)
        #expect(socket.reads.value > before)
    }

    @Test func `a server that stops says so`() async throws {
        let socket = try await TestSocket(TestChat())
        try await stop(socket)
        #expect(Self.closeCode(try await socket.next()) == .goingAway)
        try await socket.channel.closeFuture.get()
    }

    private func stop(_ socket: TestSocket) async throws {
        try await socket.channel.testingEventLoop.executeInContext {
            socket.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
    }

    @Test func `a server that stops asks how far the client got, and waits for its answers`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        for number: UInt64 in 1...2 { chat.tell("\(number)", of: Position(number)) }
        for kind in [WebSocketOpcode.text, .ping, .text] {
            #expect(try await socket.next().opcode == kind)
        }
        try await stop(socket)
        let ping = try await socket.next()
        #expect(ping.opcode == .ping)
        #expect(Self.closeCode(try await socket.next()) == .goingAway)
        chat.tell("too late", of: Position(3))
        try await socket.receive(.pong, ping.data)
        #expect(chat.followers.value.first?.acknowledged == Position(2))
        #expect(try await socket.rest() == nil)
        #expect(socket.channel.isActive)
        try await socket.receive(.connectionClose, Self.code(.goingAway))
        try await socket.channel.closeFuture.get()
        #expect(socket.released.value == 1)
    }

    @Test func `a server that stops waits for the answers of a client only so long`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        chat.tell("one", of: Position(1))
        try await stop(socket)
        let loop = socket.channel.testingEventLoop
        await loop.advanceTime(by: SocketSession.leaveMax - .milliseconds(1))
        #expect(socket.channel.isActive)
        await loop.advanceTime(by: .milliseconds(1))
        try await socket.channel.closeFuture.get()
        #expect(chat.followers.value.first?.acknowledged == nil)
    }

    @Test func `a server that stops closes at once when the client is known to have all`()
        async throws
    {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        chat.tell("one", of: Position(1))
        _ = try await socket.next()
        try await socket.receive(.pong, try await socket.next().data)
        try await stop(socket)
        #expect(Self.closeCode(try await socket.next()) == .goingAway)
        try await socket.channel.closeFuture.get()
    }

    @Test(arguments: [
        (NIOWebSocketError.invalidFrameLength, WebSocketErrorCode.messageTooLarge),
        (.fragmentedControlFrame, .protocolError),
        (.multiByteControlFrameLength, .protocolError),
    ])
    func `frames that break the protocol end the socket`(
        error: NIOWebSocketError, code: WebSocketErrorCode
    ) async throws {
        let socket = try await TestSocket(TestChat())
        try await socket.channel.testingEventLoop.executeInContext {
            socket.channel.pipeline.fireErrorCaught(error)
        }
        #expect(Self.closeCode(try await socket.next()) == code)
        try await socket.channel.closeFuture.get()
    }

    @Test func `once it is over the client has a minute to close`() async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        for follower in chat.followers.value { follower.finish() }
        let loop = socket.channel.testingEventLoop
        await loop.advanceTime(by: .milliseconds(59_999))
        #expect(try await socket.rest() == nil)
        #expect(socket.channel.isActive)
        await loop.advanceTime(by: .milliseconds(1))
        #expect(Self.closeCode(try await socket.next()) == .normalClosure)
        try await socket.channel.closeFuture.get()
        #expect(socket.released.value == 1)
    }

    @Test func `how far the client got is known by its answers to pings`() async throws {
        let chat = TestChat()
        let socket = try await TestSocket(chat)
        try await socket.subscribe()
        chat.tell("one", of: Position(7))
        #expect(try await socket.nextText().contains("one"))
        let ping = try await socket.next()
        #expect(ping.opcode == .ping)
        let follower = try #require(chat.followers.value.first)
        #expect(follower.acknowledged == nil)
        try await socket.receive(.pong, ByteBuffer(integer: UInt64(99)))
        try await socket.receive(.pong, ByteBuffer(string: "x"))
        #expect(follower.acknowledged == nil)
        try await socket.receive(.pong, ping.data)
        #expect(follower.acknowledged == Position(7))
    }
}
