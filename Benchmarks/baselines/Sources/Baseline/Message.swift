// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The body of a SendMessage, as every baseline decodes it.
package struct Message: Codable, Sendable {
    /// The content type.
    package let contentType: String
    /// The text.
    package let content: String
    /// What makes a repeat harmless.
    package let clientToken: String

    private enum CodingKeys: String, CodingKey {
        case contentType = "ContentType"
        case content = "Content"
        case clientToken = "ClientToken"
    }
}

/// The answer, of the same length as a real one.
package struct Stored: Codable, Sendable {
    /// The message's id.
    package let id: String
    /// When it came.
    package let absoluteTime: String

    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case absoluteTime = "AbsoluteTime"
    }

    /// Answers a message without keeping it.
    package init(_ message: Message) {
        id = message.clientToken
        absoluteTime = "2026-01-01T10:00:05.000Z"
    }
}

/// Says where a baseline listens.
package enum Announcement {
    /// Writes the address into the file that the command line names, whole or not at all.
    package static func ready(port: Int) throws {
        let path = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "ready"
        try Data("http://127.0.0.1:\(port)/participant/message".utf8)
            .write(to: URL(filePath: path), options: .atomic)
    }
}
