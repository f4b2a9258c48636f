// SPDX-License-Identifier: Apache-2.0

/// Decides how long to wait before another attempt: ever longer while attempts fail.
package struct Backoff: Sendable {
    private static let secondsBySteps = [0.5, 1, 2, 4, 8, 16, 30]
    private static let askedSecondsMax = 120

    private var failures = 0

    /// Makes one that has seen no failure.
    package init() {}

    /// How long to wait after another failure.
    /// - Parameters:
    ///   - random: a number from 0 to 1 that spreads the attempts of many clients.
    ///   - asked: how many seconds the server asks for at least; `nil` when it does not.
    package mutating func next(random: Double, asked: Int?) -> Duration {
        let step = min(failures, Self.secondsBySteps.count - 1)
        failures += 1
        let planned = Self.secondsBySteps[step] * (0.7 + 0.6 * random)
        let least = Double(min(asked ?? 0, Self.askedSecondsMax))
        return .milliseconds(Int64((max(planned, least) * 1000).rounded()))
    }

    /// Forgets the failures, after something has lasted.
    package mutating func reset() { failures = 0 }
}
