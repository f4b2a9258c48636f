// SPDX-License-Identifier: Apache-2.0
import ContactDomain

/// Random numbers that are the same at each run, so that a failure can be repeated.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private let stamp: Stamp
    private var count: UInt64 = 0

    /// Makes the numbers of a seed.
    package init(seed: UInt64) { stamp = Stamp(now: .outset, entropy: seed) }

    /// The next number.
    package mutating func next() -> UInt64 {
        defer { count += 1 }
        return stamp.word(count)
    }

    /// Whether something happens that happens once in so many times.
    package mutating func isOnce(in count: Int) -> Bool {
        Int.random(in: 0..<count, using: &self) == 0
    }

    /// One of the elements.
    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
