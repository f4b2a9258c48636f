// SPDX-License-Identifier: Apache-2.0

/// Percent-encoding as Signature Version 4 wants it: all but `A-Za-z0-9-._~`, capital digits.
package enum PercentEncoding {
    /// Encodes bytes; `/` stays where the text is a whole path.
    package static func encode(_ bytes: some Sequence<UInt8>, keepsSlash: Bool = false) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.underestimatedCount)
        for byte in bytes {
            if isUnreserved(byte) || (keepsSlash && byte == UInt8(ascii: "/")) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(Self.digit(byte >> 4))
                encoded.append(Self.digit(byte & 0x0F))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Encodes text; `/` stays where the text is a whole path.
    package static func encode(_ text: some StringProtocol, keepsSlash: Bool = false) -> String {
        encode(Array(text.utf8), keepsSlash: keepsSlash)
    }

    /// Decodes `%XX`; a percent sign that no two digits follow stands for itself, and so does `+`.
    package static func decode(_ text: some StringProtocol) -> [UInt8] {
        let source = Array(text.utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(source.count)
        var place = 0
        while place < source.count {
            if source[place] == UInt8(ascii: "%"), place + 2 < source.count,
                let high = value(source[place + 1]), let low = value(source[place + 2])
            {
                decoded.append(high << 4 | low)
                place += 3
            } else {
                decoded.append(source[place])
                place += 1
            }
        }
        return decoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
