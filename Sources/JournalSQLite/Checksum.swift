// SPDX-License-Identifier: Apache-2.0
package import Journal

/// A CRC-32C in the making, eight bytes at a time.
/// - SeeAlso: RFC 3720, section 12.1 and appendix B.4, for the polynomial and known values.
package struct Checksum: Sendable, Hashable {
    private var state: UInt32 = .max

    /// The checksum of what was added so far.
    package var value: UInt32 { ~state }

    /// The checksum of no bytes.
    package init() {}

    /// The checksum of a record but for its position. What takes time is here, so that the tasks
    /// that append can do it side by side; the writer adds the position when it is known.
    package init(stream: StreamID, time: Int64, payload: [UInt8]) {
        add(stream.category.rawValue)
        add(stream.high.bigEndian)
        add(stream.low.bigEndian)
        add(UInt64(bitPattern: time).bigEndian)
        payload.withUnsafeBytes { add($0) }
    }

    /// The checksum of the record at a position.
    package func at(_ position: Position) -> UInt32 {
        var whole = self
        whole.add(position.value.bigEndian)
        return whole.value
    }

    /// Adds bytes.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var state = state
        Self.table.withUnsafeBufferPointer { table in
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                state = Self.step(state, UInt64(littleEndian: word), table)
                offset += 8
            }
            while offset < bytes.count {
                state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ bytes[offset])]
                offset += 1
            }
        }
        self.state = state
    }

    private mutating func add(_ byte: UInt8) {
        state = state >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)]
    }

    /// Adds the eight bytes of a word as they lie in memory.
    private mutating func add(_ word: UInt64) {
        state = Self.table.withUnsafeBufferPointer {
            Self.step(state, UInt64(littleEndian: word), $0)
        }
    }

    private static func step(
        _ state: UInt32,
        _ word: UInt64,
        _ table: UnsafeBufferPointer<UInt32>
    ) -> UInt32 {
        let mixed = word ^ UInt64(state)
        func entry(_ byte: UInt64) -> UInt32 {
            table[Int(truncatingIfNeeded: (7 - byte) << 8 | mixed >> (byte << 3) & 0xFF)]
        }
        return entry(0) ^ entry(1) ^ entry(2) ^ entry(3)
            ^ entry(4) ^ entry(5) ^ entry(6) ^ entry(7)
    }

    /// Eight tables of 256: in table n, what a byte does to the state when n bytes follow it.
    private static let table: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var state = UInt32(byte)
            for _ in 0..<8 { state = state >> 1 ^ (state & 1 == 1 ? 0x82F6_3B78 : 0) }
            table[byte] = state
        }
        for index in 256..<table.count {
            let before = table[index - 256]
            table[index] = before >> 8 ^ table[Int(before & 0xFF)]
        }
        return table
    }()
}
