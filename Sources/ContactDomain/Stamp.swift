// SPDX-License-Identifier: Apache-2.0

/// The time and the randomness that a command brings along, since the rules have neither.
package struct Stamp: Sendable, Hashable {
    /// The moment of the command.
    package let now: Instant
    /// Random bits from which the command's new ids are made.
    package let entropy: UInt64

    /// Makes a stamp.
    package init(now: Instant, entropy: UInt64) {
        self.now = now
        self.entropy = entropy
    }

    /// The same entropy at another moment.
    package func at(_ moment: Instant) -> Stamp { Stamp(now: moment, entropy: entropy) }

    /// The n-th random id of this stamp.
    package func identifier(_ ordinal: UInt64) -> Identifier {
        Identifier(randomHigh: word(2 * ordinal), low: word(2 * ordinal + 1))
    }

    /// The n-th random word of this stamp (the finaliser of SplitMix64 over a Weyl sequence).
    package func word(_ ordinal: UInt64) -> UInt64 {
        var bits = entropy &+ (ordinal &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
