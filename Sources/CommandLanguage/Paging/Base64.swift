// SPDX-License-Identifier: Apache-2.0

/// Base64 with padding, without Foundation.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = Array(bytes[start..<min(start + 3, bytes.count)])
            let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let index = Int(value >> (18 - 6 * place) & 0x3F)
                text.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Decodes as Python does: characters outside the alphabet are skipped; `nil` when the padding
    /// is wrong.
    static func decodeLeniently(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (value, count, padding) = (UInt32(0), 0, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "=") {
                padding += 1
                if count >= 2, count + padding >= 4 { break }
                continue
            }
            guard let digit = alphabet.firstIndex(of: byte) else { continue }
            padding = 0
            value = value << 6 | UInt32(digit)
            count += 1
            if count == 4 {
                bytes += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
                (value, count) = (0, 0)
            }
        }
        switch (count, padding) {
        case (0, _): return bytes
        case (2, 2...): return bytes + [UInt8(value >> 4 & 0xFF)]
        case (3, 1...): return bytes + [UInt8(value >> 10 & 0xFF), UInt8(value >> 2 & 0xFF)]
        default: return nil
        }
    }
}
