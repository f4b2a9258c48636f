// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import NIOCore
import Testing

@testable import ContactServer

@Suite struct SocketTopicTests {
    @Test(arguments: [
        (
            #"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#,
            SocketTopic.subscribe(topics: ["aws/chat"])
        ),
        // As the iOS client writes it, with a parenthesis at the end.
        (
            #"{"topic": "aws/subscribe", "content": {"topics": ["aws/chat"]}})"#,
            .subscribe(topics: ["aws/chat"])
        ),
        (
            #"{"topic":"aws/subscribe","content":{"topics":["aws/typing","aws/chat",7]}}"#,
            .subscribe(topics: ["aws/typing", "aws/chat"])
        ),
        (#"{"topic":"aws/subscribe"}"#, .subscribe(topics: [])),
        (#"{"topic":"aws/subscribe","content":{"topics":"aws/chat"}}"#, .subscribe(topics: [])),
        (
            #"{"topic":"aws/unsubscribe","content":{"topics":["aws/chat"]}}"#,
            .unsubscribe(topics: ["aws/chat"])
        ),
        (#"{"topic":"aws/unsubscribe"}"#, .unsubscribe(topics: [])),
        (#"{"topic":"aws/ping"}"#, .ping), (#"{"topic": "aws/ping"}"#, .ping),
        (#"{"topic":"aws/heartbeat"}"#, .heartbeat),
        (#"{"topic":"aws/heartbeat","content":{}}"#, .heartbeat),
        (#"{"topic":"aws/unheard"}"#, .unknown), (#"{"topic":7}"#, .unknown), ("{}", .unknown),
        ("", .unknown), ("x", .unknown), ("[]", .unknown), ("null", .unknown),
        (#"{"topic":"aws/ping""#, .unknown), ("\u{0}", .unknown),
        (String(repeating: "[", count: 5000), .unknown),
    ])
    func `reads the leading value of a frame`(text: String, topic: SocketTopic) {
        #expect(SocketTopic(ByteBuffer(string: text)) == topic)
    }

    @Test func `reads no text that is not UTF-8`() {
        #expect(SocketTopic(ByteBuffer(bytes: [0xFF, 0xFE, 0x7B])) == .unknown)
    }

    @Test(arguments: [
        (SocketTopic.pingAnswer, #"{"topic":"aws/ping","statusCode":200,"statusContent":"OK"}"#),
        (SocketTopic.heartbeatAnswer, #"{"topic":"aws/heartbeat"}"#),
        (
            SocketTopic.failure("aws/subscribe"),
            #"{"topic":"aws/subscribe","content":{"status":"failure"}}"#
        ),
        (
            SocketTopic.success("aws/subscribe", ["aws/chat"]),
            #"{"topic":"aws/subscribe","content":{"status":"success","topics":["aws/chat"]}}"#
        ),
        (
            SocketTopic.success("aws/subscribe", ["aws/typing", "aws/chat"]),
            #"{"topic":"aws/subscribe","content":{"status":"success","topics":["aws/chat"]}}"#
        ),
        (
            SocketTopic.success("aws/unsubscribe", ["aws/chat"]),
            #"{"topic":"aws/unsubscribe","content":{"status":"success","topics":["aws/chat"]}}"#
        ),
        (
            SocketTopic.failure("aws/unsubscribe"),
            #"{"topic":"aws/unsubscribe","content":{"status":"failure"}}"#
        ),
    ])
    func `answers as clients check it`(answer: ByteBuffer, text: String) {
        #expect(String(buffer: answer) == text)
    }
}

@Suite struct OutboundQueueTests {
    private func frame(_ bytes: Int) -> ByteBuffer { ByteBuffer(repeating: 1, count: bytes) }

    @Test func `what a socket can take is written at once`() {
        var queue = OutboundQueue()
        for _ in 0..<100 { #expect(queue.enqueue(frame(100_000), isWritable: true) == .write) }
        #expect(queue.isEmpty)
        #expect(queue.next() == nil)
    }

    @Test func `what it cannot take waits, and what comes later waits behind it`() {
        var queue = OutboundQueue()
        #expect(queue.enqueue(frame(1), isWritable: false) == .keep)
        #expect(queue.enqueue(frame(2), isWritable: true) == .keep)
        #expect(!queue.isEmpty)
        #expect(queue.next()?.readableBytes == 1)
        #expect(queue.next()?.readableBytes == 2)
        #expect(queue.next() == nil)
        #expect(queue.enqueue(frame(3), isWritable: true) == .write)
    }

    @Test(arguments: [
        (OutboundQueue.bytesMax - 1, OutboundQueue.Action.keep), (OutboundQueue.bytesMax, .keep),
        (OutboundQueue.bytesMax + 1, .giveUp),
    ])
    func `a reader that is too far behind is given up`(
        bytes: Int, action: OutboundQueue.Action
    ) {
        var whole = OutboundQueue()
        #expect(whole.enqueue(frame(bytes), isWritable: false) == action)
        var pieces = OutboundQueue()
        #expect(pieces.enqueue(frame(1000), isWritable: false) == .keep)
        #expect(pieces.enqueue(frame(bytes - 1000), isWritable: false) == action)
    }

    @Test func `what was taken makes room`() {
        var queue = OutboundQueue()
        for _ in 0..<1000 {
            #expect(queue.enqueue(frame(OutboundQueue.bytesMax), isWritable: false) == .keep)
            #expect(queue.next()?.readableBytes == OutboundQueue.bytesMax)
        }
    }
}
