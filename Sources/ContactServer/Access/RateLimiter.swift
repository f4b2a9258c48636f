// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
package import ContactService
import Synchronization

/// Refuses calls beyond a rate: a bucket per operation that starts full, holds `burst` calls and
/// gains `rate` calls a second. A refused call takes nothing.
package final class RateLimiter: Sendable {
    private struct Bucket {
        let limit: Quotas.Rate
        var level: Double
        var filledAt: Instant?
    }

    private let buckets: Mutex<[String: Bucket]>
    /// The buckets of the operations that are limited.
    private let names: [String: String]

    /// Makes the buckets of quotas; operations without one are not limited.
    package init(_ quotas: Quotas) {
        buckets = Mutex(
            quotas.rates.mapValues { Bucket(limit: $0, level: $0.burst, filledAt: nil) })
        let limited = Operation.all.map { ($0.name, Quotas.bucket(of: $0)) }
        names = Dictionary(
            uniqueKeysWithValues: limited.filter { quotas.rates[$0.1] != nil })
    }

    /// Takes one call.
    /// - Throws: TooManyRequestsException or ThrottlingException with when to try again.
    func take(_ operation: Operation, at now: Instant) throws(APIFailure) {
        guard let name = names[operation.name] else { return }
        let wait = buckets.withLock { buckets -> Double? in
            guard var bucket = buckets[name] else { return nil }
            defer { buckets[name] = bucket }
            let passed = bucket.filledAt.map { max(0, (now - $0).milliseconds) } ?? 0
            bucket.level = min(
                bucket.limit.burst, bucket.level + Double(passed) / 1000 * bucket.limit.perSecond)
            bucket.filledAt = max(now, bucket.filledAt ?? now)
            guard bucket.level < 1 else {
                bucket.level -= 1
                return nil
            }
            return (1 - bucket.level) / bucket.limit.perSecond
        }
        guard let wait else { return }
        let isStart = operation.name == "StartChatContact"
        throw APIFailure(
            isStart ? .tooManyRequestsException : .throttlingException, "Rate exceeded",
            reason: "the quota \(name) allows no more calls now",
            retryAfterSeconds: max(1, Int(wait.rounded(.up))))
    }
}
