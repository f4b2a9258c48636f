// SPDX-License-Identifier: Apache-2.0

/// The requests that a session accepted last, so that a repeat is answered and not done again.
///
/// It holds at least the last ``capacity`` accepted requests of the whole session; an older repeat
/// counts as a new request. Clients repeat within seconds, so the bound is far from what they need.
///
/// They stand in pages, of which only the last one changes: a state that is copied before a command
/// shares all others with its copy.
package struct RecentRequests: Sendable, Hashable {
    /// How many requests are remembered at least.
    package static let capacity = 1024
    private static let pageCapacity = 32

    private struct Page: Sendable, Hashable {
        var digests: [UInt64]
        var items: [ItemStamp]

        /// Whether a fingerprint is here. Nearly always it is not, so all are looked at without a
        /// branch, many at a time.
        func holds(_ digest: UInt64) -> Bool {
            digests.withUnsafeBufferPointer { digests in
                var found: UInt64 = 0
                for other in digests { found |= other == digest ? 1 : 0 }
                return found != 0
            }
        }
    }

    private var pages: [Page] = []

    /// The item that an earlier request with this fingerprint made; `nil` when there was none.
    package func item(for digest: UInt64) -> ItemStamp? {
        for place in pages.indices.reversed() {
            guard pages[place].holds(digest),
                let found = pages[place].digests.lastIndex(of: digest)
            else { continue }
            return pages[place].items[found]
        }
        return nil
    }

    mutating func remember(_ digest: UInt64, _ item: ItemStamp) {
        let last = pages.count - 1
        if last >= 0, pages[last].digests.count < Self.pageCapacity {
            pages[last].digests.append(digest)
            pages[last].items.append(item)
        } else {
            if pages.count > Self.capacity / Self.pageCapacity { pages.removeFirst() }
            pages.append(Page(digests: [digest], items: [item]))
        }
    }
}

/// Makes a 64-bit fingerprint of the parts of a request (FNV-1a over their bytes and lengths).
///
/// *Stored: the algorithm may not change.* A participant who forges a collision hurts only itself.
package struct RequestDigest: Sendable {
    private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Starts a fingerprint.
    package init() {}

    /// Adds a text and its length.
    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { mix(byte) }
            add(UInt64(bytes.count))
        }
    }

    /// Adds a number.
    package mutating func add(_ word: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            mix(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }

    /// The fingerprint; never 0, which stands for "no request".
    package var value: UInt64 { bits == 0 ? 1 : bits }

    private mutating func mix(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
