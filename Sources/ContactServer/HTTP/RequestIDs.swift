// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Synchronization

/// Makes the ids of requests: unlike any other, but no secrets, so they cost no system call.
final class RequestIDs: Sendable {
    private let seed: UInt64
    private let count = Atomic<UInt64>(0)

    init() {
        var generator = SystemRandomNumberGenerator()
        seed = generator.next()
    }

    func next() -> String {
        let number = count.add(2, ordering: .relaxed).newValue
        return Identifier(
            randomHigh: Self.mix(seed &+ number &* Self.step),
            low: Self.mix(seed &+ (number &+ 1) &* Self.step)
        ).description
    }

    /// The step and the mixing are those of SplitMix64.
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mix(_ word: UInt64) -> UInt64 {
        var word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
