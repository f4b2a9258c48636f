// SPDX-License-Identifier: Apache-2.0

extension UnsafeRawBufferPointer {
    /// Where a run of bytes ends that stand in a JSON string as they are: the first place from
    /// `start` on of a quote, a backslash or a control character, or the end of all.
    ///
    /// Eight bytes are looked at together.
    func endOfPlainRun(from start: Int) -> Int {
        var place = start
        while place + 8 <= count {
            let special = word(at: place).specialBytes
            guard special == 0 else { return place + special.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < count, !self[place].isSpecial { place += 1 }
        return place
    }

    /// Whether all of it is ASCII. Eight bytes are looked at together.
    package var isASCII: Bool {
        var place = 0
        while place + 8 <= count {
            guard word(at: place) & .highBits == 0 else { return false }
            place += 8
        }
        while place < count {
            guard self[place] < 0x80 else { return false }
            place += 1
        }
        return true
    }

    /// Eight bytes, the first of them in the lowest bits.
    private func word(at place: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}

extension UInt8 {
    fileprivate var isSpecial: Bool {
        self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
    }
}

extension UInt64 {
    fileprivate static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private static func all(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

    /// The high bit of each byte that is special. Only the lowest that is set can be trusted, since
    /// a borrow may set those above it.
    fileprivate var specialBytes: UInt64 {
        let controls = (self &- Self.all(0x20)) & ~self
        let quotes = self ^ Self.all(UInt8(ascii: "\""))
        let backslashes = self ^ Self.all(UInt8(ascii: "\\"))
        return
            (controls | quotes.belowOne | backslashes.belowOne) & Self.highBits
    }

    private var belowOne: UInt64 { (self &- Self.ones) & ~self }
}
