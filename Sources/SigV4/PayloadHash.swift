// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The SHA-256 of a body in hexadecimal, which closes a canonical request.
package enum PayloadHash {
    /// The hash of no body at all.
    package static let ofNothing =
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    /// The hash of a body.
    package static func hex(of body: [UInt8]) -> String { body.withUnsafeBytes { hex(of: $0) } }

    /// The hash of a body.
    package static func hex(of body: UnsafeRawBufferPointer) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: body)
        return Hexadecimal.text(hash.finalize())
    }
}

enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.underestimatedCount)
        for byte in bytes {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 0x0F))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
