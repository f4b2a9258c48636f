// SPDX-License-Identifier: Apache-2.0

/// Slows requests down after a service has said that they come too fast: the adaptive retry mode.
///
/// The rate falls at a refusal and grows again along a cubic curve; a bucket of tokens enforces
/// it. Time comes from outside, in seconds.
package struct SendRate: Sendable {
    private static let beta = 0.7
    private static let cubicScale = 0.4
    private static let smoothing = 0.8
    private static let bucketsPerSecond = 2.0
    private static let rateMin = 0.5
    private static let rateFactorMax = 2.0

    private var isEnabled = false
    private var fillRate = 1.0
    private var capacityMax = 1.0
    private var capacity = 0.0
    private var filledAt: Double
    private var rateAtRefusal = 0.0
    private var zeroPoint = 0.0
    private var refusedAt: Double
    private var measuredRate = 0.0
    private var countedFrom: Double
    private var count = 0.0

    /// Begins to measure at a time.
    package init(at time: Double) {
        filledAt = time
        refusedAt = time
        countedFrom = time.rounded(.down)
    }

    /// How long to wait before the next request may be sent; it counts as sent then.
    package mutating func secondsToWait(at time: Double) -> Double {
        guard isEnabled else { return 0 }
        refill(at: time)
        capacity -= 1
        return capacity >= 0 ? 0 : -capacity / fillRate
    }

    /// Notes an answer.
    package mutating func record(isThrottled: Bool, at time: Double) {
        measure(at: time)
        var rate: Double
        if isThrottled {
            rateAtRefusal = isEnabled ? min(measuredRate, fillRate) : measuredRate
            let share = rateAtRefusal * (1 - Self.beta) / Self.cubicScale
            zeroPoint = Self.cubeRoot(share)
            refusedAt = time
            rate = rateAtRefusal * Self.beta
            isEnabled = true
        } else {
            let distance = time - refusedAt - zeroPoint
            rate = Self.cubicScale * distance * distance * distance + rateAtRefusal
        }
        rate = min(rate, Self.rateFactorMax * measuredRate)
        refill(at: time)
        fillRate = max(rate, Self.rateMin)
        capacityMax = max(rate, 1)
        capacity = min(capacity, capacityMax)
    }

    private mutating func measure(at time: Double) {
        let bucket = (time * Self.bucketsPerSecond).rounded(.down) / Self.bucketsPerSecond
        count += 1
        guard bucket > countedFrom else { return }
        let rate = count / (bucket - countedFrom)
        measuredRate = rate * Self.smoothing + measuredRate * (1 - Self.smoothing)
        count = 0
        countedFrom = bucket
    }

    private mutating func refill(at time: Double) {
        capacity = min(capacityMax, capacity + (time - filledAt) * fillRate)
        filledAt = time
    }

    /// Newton's method; the standard library has no roots but the square one.
    private static func cubeRoot(_ value: Double) -> Double {
        guard value > 0 else { return 0 }
        var root = max(value, 1)
        for _ in 0..<200 {
            let next = (2 * root + value / (root * root)) / 3
            if abs(next - root) <= root * 1e-15 { return next }
            root = next
        }
        return root
    }
}
