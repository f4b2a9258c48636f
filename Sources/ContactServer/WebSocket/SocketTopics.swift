// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import NIOCore

/// The frames that clients send up a socket and their answers. Nothing else ever goes up.
enum SocketTopic: Equatable {
    case subscribe(topics: [String])
    case unsubscribe(topics: [String])
    case ping
    case heartbeat
    case unknown

    /// Reads a text frame. Only its leading JSON value counts, since one client's subscribe frame
    /// ends in a stray parenthesis; what is no such frame is `unknown`.
    init(_ frame: ByteBuffer) {
        let value = frame.withUnsafeReadableBytes { try? JSONParser.parsePrefix($0) }
        var topics: [String] { value?["content"]?["topics"]?.array?.compactMap(\.string) ?? [] }
        switch value?["topic"]?.string {
        case Self.subscribing: self = .subscribe(topics: topics)
        case Self.unsubscribing: self = .unsubscribe(topics: topics)
        case "aws/ping": self = .ping
        case "aws/heartbeat": self = .heartbeat
        default: self = .unknown
        }
    }

    static let pingAnswer =
        ByteBuffer(string: #"{"topic":"aws/ping","statusCode":200,"statusContent":"OK"}"#)
    static let heartbeatAnswer = ByteBuffer(string: #"{"topic":"aws/heartbeat"}"#)
    static let subscribing = "aws/subscribe"
    static let unsubscribing = "aws/unsubscribe"

    /// The answer to a subscription, or to the end of one, that does not come about.
    static func failure(_ topic: String) -> ByteBuffer {
        let answer: JSON = ["topic": .string(topic), "content": ["status": "failure"]]
        return ByteBuffer(bytes: answer.utf8)
    }

    /// The answer to a subscription, or to the end of one: it names the topics that were asked for
    /// and are served.
    static func success(_ topic: String, _ topics: [String]) -> ByteBuffer {
        let served: JSON = .array(topics.filter { $0 == chatTopic }.map { .string($0) })
        let answer: JSON = [
            "topic": .string(topic), "content": ["status": "success", "topics": served],
        ]
        return ByteBuffer(bytes: answer.utf8)
    }

    /// The only topic that is served.
    static let chatTopic = "aws/chat"
}
