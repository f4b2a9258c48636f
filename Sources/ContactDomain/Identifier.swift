// SPDX-License-Identifier: Apache-2.0

/// The 128 bits behind every id that Parley makes, written as a lower-case UUID.
package struct Identifier: Sendable, Hashable, Comparable {
    /// The first eight bytes, big-endian.
    package let high: UInt64
    /// The last eight bytes, big-endian.
    package let low: UInt64

    /// Makes an identifier of its bits.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a UUID of version 4 of random bits; the bits that say version and variant are set.
    package init(randomHigh: UInt64, low: UInt64) {
        self.init(versioned: 4, high: randomHigh, low: low)
    }

    /// Makes a UUID of version 7, which sorts by time: 48 bits of milliseconds, then random bits.
    package init(at time: Instant, randomHigh: UInt64, low: UInt64) {
        let milliseconds = UInt64(bitPattern: time.milliseconds) & 0xFFFF_FFFF_FFFF
        self.init(versioned: 7, high: milliseconds << 16 | (randomHigh & 0xFFF), low: low)
    }

    /// Makes a UUID of version 8, the first of a row, for what is shown before it is stored: laid out
    /// as one of version 7, by which it is told from those of what was stored at that moment.
    package init(aheadAt time: Instant, randomHigh: UInt64, low: UInt64) {
        let milliseconds = UInt64(bitPattern: time.milliseconds) & 0xFFFF_FFFF_FFFF
        self.init(versioned: 8, high: milliseconds << 16 | (randomHigh & 0xFFF), low: low & ~0xFF)
    }

    private init(versioned version: UInt64, high: UInt64, low: UInt64) {
        self.high = (high & ~0xF000) | version << 12
        self.low = (low & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
    }

    /// Reads a UUID in the form `8-4-4-4-12`, in either case; `nil` for any other text.
    package init?(_ text: String) {
        var text = text
        let halves = text.withUTF8 { bytes -> (UInt64, UInt64)? in
            guard bytes.count == Self.textCount,
                Self.hyphens.allSatisfy({ bytes[$0] == UInt8(ascii: "-") })
            else { return nil }
            var reader = DigitReader()
            let high = reader.read(bytes, 0..<8, 9..<13, 14..<18)
            let low = reader.read(bytes, 19..<23, 24..<36)
            return reader.isWellFormed ? (high, low) : nil
        }
        guard let (high, low) = halves else { return nil }
        self.init(high: high, low: low)
    }

    private static let hyphens = [8, 13, 18, 23]

    /// For a UUID of version 7, the moment it was made at; `nil` for other versions.
    package var time: Instant? {
        (high >> 12) & 0xF == 7 ? Instant(milliseconds: Int64(high >> 16)) : nil
    }

    /// Whether it was given out before its thing was stored, so that it says nothing of where that
    /// stands.
    package var isAhead: Bool { (high >> 12) & 0xF == 8 }

    /// The id with this number in the row that this one, given out ahead, is of.
    package func inRow(_ number: UInt8) -> Identifier {
        Identifier(high: high, low: low & ~0xFF | UInt64(number))
    }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Identifier: CustomStringConvertible {
    /// The lower-case UUID.
    package var description: String {
        String(unsafeUninitializedCapacity: Self.textCount) { bytes in
            write(to: UnsafeMutableRawBufferPointer(bytes))
            return Self.textCount
        }
    }

    /// Shows the lower-case UUID as bytes to whoever would only copy them.
    package func withText(_ body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: Self.textCount, alignment: 1) { bytes in
            write(to: bytes)
            body(UnsafeRawBufferPointer(bytes))
        }
    }

    private static let textCount = 36

    private func write(to bytes: UnsafeMutableRawBufferPointer) {
        let (second, third) = (Self.digits(of: high), Self.digits(of: low >> 32))
        bytes.store(Self.digits(of: high >> 32), at: 0)
        bytes.store(UInt32(truncatingIfNeeded: second >> 32), at: 9)
        bytes.store(UInt32(truncatingIfNeeded: second), at: 14)
        bytes.store(UInt32(truncatingIfNeeded: third >> 32), at: 19)
        bytes.store(UInt32(truncatingIfNeeded: third), at: 24)
        bytes.store(Self.digits(of: low), at: 28)
        for place in Self.hyphens { bytes[place] = UInt8(ascii: "-") }
    }

    /// The eight hexadecimal digits of the lower half of a word, the first one in the highest byte.
    private static func digits(of word: UInt64) -> UInt64 {
        // Each digit gets a byte of its own.
        var nibbles = word & 0xFFFF_FFFF
        nibbles = (nibbles << 16 | nibbles) & 0x0000_FFFF_0000_FFFF
        nibbles = (nibbles << 8 | nibbles) & 0x00FF_00FF_00FF_00FF
        nibbles = (nibbles << 4 | nibbles) & 0x0F0F_0F0F_0F0F_0F0F
        // Those above nine are the ones that carry when six is added.
        let letters = (nibbles + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        let fromZeroToLetters = UInt64(UInt8(ascii: "a") - 10 - UInt8(ascii: "0"))
        return nibbles + 0x3030_3030_3030_3030 + letters * fromZeroToLetters
    }
}

/// Reads hexadecimal digits, and remembers whether all were some.
private struct DigitReader {
    private(set) var isWellFormed = true

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ ranges: Range<Int>...) -> UInt64 {
        var word: UInt64 = 0
        for range in ranges {
            for place in range { word = word << 4 | digit(bytes[place]) }
        }
        return word
    }

    private mutating func digit(_ byte: UInt8) -> UInt64 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): return UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): return UInt64(byte - UInt8(ascii: "A") + 10)
        default:
            isWellFormed = false
            return 0
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Stores a number with its highest byte first.
    fileprivate func store(_ number: some FixedWidthInteger & BitwiseCopyable, at place: Int) {
        storeBytes(of: number.bigEndian, toByteOffset: place, as: type(of: number))
    }
}

/// An id of one kind of thing, so that a queue cannot be passed for a contact.
package struct ID<Subject>: Sendable, Hashable, Comparable {
    /// The bits.
    package let identifier: Identifier

    /// Marks an identifier as the id of this kind of thing.
    package init(_ identifier: Identifier) { self.identifier = identifier }

    /// Reads a UUID; `nil` for any other text.
    package init?(_ text: String) {
        guard let identifier = Identifier(text) else { return nil }
        self.init(identifier)
    }

    package static func < (left: ID, right: ID) -> Bool { left.identifier < right.identifier }
}

extension ID: CustomStringConvertible {
    /// The lower-case UUID.
    package var description: String { identifier.description }
}

/// What a ``ContactID`` names: a chat contact, one segment of a chat session.
package enum ContactSubject {}
/// What a ``ParticipantID`` names.
package enum ParticipantSubject {}
/// What an ``ItemID`` names: an entry of a transcript.
package enum ItemSubject {}
/// What an ``InstanceID`` names.
package enum InstanceSubject {}
/// What a ``FlowID`` names: a contact flow.
package enum FlowSubject {}
/// What a ``QueueID`` names.
package enum QueueSubject {}
/// What an ``HoursID`` names: hours of operation.
package enum HoursSubject {}

/// The id of a chat contact.
package typealias ContactID = ID<ContactSubject>
/// The id of a participant.
package typealias ParticipantID = ID<ParticipantSubject>
/// The id of a transcript entry.
package typealias ItemID = ID<ItemSubject>
/// The id of an instance.
package typealias InstanceID = ID<InstanceSubject>
/// The id of a contact flow.
package typealias FlowID = ID<FlowSubject>
/// The id of a queue.
package typealias QueueID = ID<QueueSubject>
/// The id of a set of hours of operation.
package typealias HoursID = ID<HoursSubject>
