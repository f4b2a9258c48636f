// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// What a text frame from the server is, found without parsing JSON.
package enum ChatFrame: Equatable, Sendable {
    /// A message that this generator sent.
    case numbered(Int)
    /// Another item of the chat.
    case item
    /// The answer to a subscription.
    case subscribed(Bool)
    /// The answer to a heartbeat or ping.
    case beat

    /// Looks at the payload of a text frame.
    package init(_ payload: ByteBuffer) {
        self = payload.withUnsafeReadableBytes { bytes in
            // `{"content":` opens items, `{"topic":"aws/` everything else.
            guard bytes.count > 20, bytes[2] == UInt8(ascii: "c") else {
                guard bytes.count > 14, bytes[14] == UInt8(ascii: "s") else { return .beat }
                return .subscribed(bytes.place(of: "success") != nil)
            }
            return Self.number(in: bytes).map { .numbered($0) } ?? .item
        }
    }

    /// Whether an item's frame holds a text.
    static func holds(_ text: StaticString, _ payload: ByteBuffer) -> Bool {
        payload.withUnsafeReadableBytes { $0.place(of: text) != nil }
    }

    private static func number(in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let mark = bytes.place(of: UInt8(ascii: "#")) else { return nil }
        let first = mark + 1
        guard first + MessageRequest.digits < bytes.count else { return nil }
        var number = 0
        for byte in bytes[first..<first + MessageRequest.digits] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
