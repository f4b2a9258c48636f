// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import NIOCore

/// The frames that clients send up a socket and their answers. Nothing else ever goes up.
enum SocketTopic: Equatable {
    case subscribe(topics: [String])
    case ping
    case heartbeat
    case unknown

    /// Reads a text frame. Only its leading JSON value counts, since one client's subscribe frame
    /// ends in a stray parenthesis; what is no such frame is `unknown`.
    init(_ frame: ByteBuffer) {
        let value = frame.withUnsafeReadableBytes { try? JSONParser.parsePrefix($0) }
        switch value?["topic"]?.string {
        case "aws/subscribe":
            let topics = value?["content"]?["topics"]?.array ?? []
            self = .subscribe(topics: topics.compactMap(\.string))
        case "aws/ping": self = .ping
        case "aws/heartbeat": self = .heartbeat
        default: self = .unknown
        }
    }

    static let pingAnswer =
        ByteBuffer(string: #"{"topic":"aws/ping","statusCode":200,"statusContent":"OK"}"#)
    static let heartbeatAnswer = ByteBuffer(string: #"{"topic":"aws/heartbeat"}"#)
    static let subscribeFailure =
        ByteBuffer(string: #"{"topic":"aws/subscribe","content":{"status":"failure"}}"#)

    /// The answer to a subscription: it names the topics that were asked for and are served.
    static func subscribeSuccess(_ topics: [String]) -> ByteBuffer {
        let served: JSON = .array(topics.filter { $0 == chatTopic }.map { .string($0) })
        let answer: JSON = [
            "topic": "aws/subscribe", "content": ["status": "success", "topics": served],
        ]
        return ByteBuffer(bytes: answer.utf8)
    }

    /// The only topic that is served.
    static let chatTopic = "aws/chat"
}
