// SPDX-License-Identifier: Apache-2.0
import Journal

extension StreamID {
    /// How many bytes name a stream in the database: its category, then its id.
    static let bytesCount = 17

    /// Shows the bytes that name the stream in the database. *Stored: never change.*
    func withBytes<Value>(
        _ body: (UnsafeRawBufferPointer) throws(JournalError) -> Value
    ) throws(JournalError) -> Value {
        var room: (UInt64, UInt64, UInt64) = (0, 0, 0)
        withUnsafeMutableBytes(of: &room) { bytes in
            bytes[0] = category.rawValue
            bytes.storeBytes(of: high.bigEndian, toByteOffset: 1, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 9, as: UInt64.self)
        }
        return try withUnsafeBytes(of: &room) { (bytes) throws(JournalError) -> Value in
            try body(UnsafeRawBufferPointer(rebasing: bytes[..<Self.bytesCount]))
        }
    }

    /// Reads the bytes that name a stream in the database; `nil` when they name none.
    init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.bytesCount, let category = Category(rawValue: bytes[0]) else {
            return nil
        }
        self.init(
            category: category,
            high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 1, as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 9, as: UInt64.self))
        )
    }
}
