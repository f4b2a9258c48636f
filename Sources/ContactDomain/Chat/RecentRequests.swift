// SPDX-License-Identifier: Apache-2.0

/// The requests that a session accepted last, so that a repeat is answered and not done again.
///
/// It holds at least the last ``capacity`` accepted requests of the whole session, and at most some
/// more than twice as many; an older repeat counts as a new request. Clients repeat within seconds,
/// so the bound is far from what they need.
///
/// The newest few stand in a list, the others in two tables that change only when the list is full:
/// a state that is copied before a command shares the tables with its copy.
package struct RecentRequests: Sendable, Hashable {
    /// How many requests are remembered at least.
    package static let capacity = 512
    private static let newestMax = 32

    private struct Entry: Sendable, Hashable {
        let digest: UInt64
        let item: ItemStamp
    }

    private var newest: [Entry] = []
    private var younger: [UInt64: ItemStamp] = [:]
    private var older: [UInt64: ItemStamp] = [:]

    /// The item that an earlier request with this fingerprint made; `nil` when there was none.
    package func item(for digest: UInt64) -> ItemStamp? {
        newest.last { $0.digest == digest }?.item ?? younger[digest] ?? older[digest]
    }

    mutating func remember(_ digest: UInt64, _ item: ItemStamp) {
        newest.append(Entry(digest: digest, item: item))
        guard newest.count == Self.newestMax else { return }
        for entry in newest { younger[entry.digest] = entry.item }
        newest = []
        guard younger.count >= Self.capacity else { return }
        older = younger
        younger = [:]
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
