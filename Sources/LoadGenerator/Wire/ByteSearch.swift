// SPDX-License-Identifier: Apache-2.0
import Foundation

extension UnsafeRawBufferPointer {
    /// Where a text stands first; `nil` when it does not stand there.
    func place(of text: StaticString) -> Int? {
        let count = text.utf8CodeUnitCount
        guard let start = baseAddress, count > 0 else { return nil }
        var from = 0
        while from + count <= self.count {
            let rest = self.count - from - count + 1
            guard let hit = memchr(start + from, Int32(text.utf8Start[0]), rest) else { return nil }
            let place = UnsafeRawPointer(hit) - start
            if memcmp(hit, text.utf8Start, count) == 0 { return place }
            from = place + 1
        }
        return nil
    }

    /// Where a byte stands first at or after a place; `nil` when it does not.
    func place(of byte: UInt8, from: Int = 0) -> Int? {
        guard let start = baseAddress, from < count,
            let hit = memchr(start + from, Int32(byte), count - from)
        else { return nil }
        return UnsafeRawPointer(hit) - start
    }
}
