// SPDX-License-Identifier: Apache-2.0
package import ContactDomain

extension Instant {
    /// The moment at which tests begin: 2026-01-01T10:00:00.000Z.
    package static let outset = Instant(milliseconds: 1_767_261_600_000)

    /// The moment so long after ``outset``.
    package static func after(_ duration: Duration) -> Instant { outset + duration }
}

extension Stamp {
    /// A stamp of the moment so long after ``Instant/outset``.
    package static func after(_ duration: Duration, entropy: UInt64 = 7) -> Stamp {
        Stamp(now: .outset + duration, entropy: entropy)
    }
}

extension ID {
    /// The n-th id of the tests: a UUID of version 4, the same at each run.
    package static func sample(_ number: UInt64) -> ID {
        ID(Identifier(randomHigh: number &* 0x9E37_79B9_7F4A_7C15, low: ~number))
    }
}

extension ItemStamp {
    /// An item of the tests at the moment so long after ``Instant/outset``.
    package static func sample(_ number: UInt64, after duration: Duration = .zero) -> ItemStamp {
        let time = Instant.outset + duration
        let bits = Identifier(at: time, randomHigh: number, low: number)
        return ItemStamp(id: ItemID(bits), time: time)
    }
}
