// SPDX-License-Identifier: Apache-2.0

/// How one attempt of a call ended.
package enum AttemptOutcome: Sendable, Hashable {
    /// An answer, with the code of its error; `nil` where it succeeded.
    case answered(status: Int, code: String?)
    /// No connection, or one that broke.
    case connectionFailed
    /// Nothing came in time.
    case timedOut
}

/// Decides whether a call is tried again, and after how long.
package struct RetryPolicy: Sendable {
    /// The sets of rules.
    package enum Mode: String, Sendable, CaseIterable {
        case legacy, standard, adaptive

        /// How often a call is tried where nothing else is said.
        package var attemptsMaxDefault: Int { self == .legacy ? 5 : 3 }
    }

    /// What follows an attempt.
    package enum Decision: Sendable, Hashable {
        /// Try again after a number of seconds.
        case retry(afterSeconds: Double)
        /// Give up; the attempts are used up, or the budget of retries is.
        case exhausted
        /// The outcome stands: it is a success, or a failure that another attempt would repeat.
        case final
    }

    private static let backoffSecondsMax = 20.0
    private static let quotaMax = 500
    private static let retryCost = 5
    private static let timeoutRetryCost = 10

    /// The rules.
    package let mode: Mode
    /// How often a call is tried, the first time included.
    package let attemptsMax: Int
    private var quota = Self.quotaMax

    /// Makes the rules; `attemptsMax` of `nil` takes the mode's own number.
    package init(mode: Mode, attemptsMax: Int?) {
        self.mode = mode
        self.attemptsMax = attemptsMax ?? mode.attemptsMaxDefault
    }

    /// Decides after an attempt.
    /// - Parameters:
    ///   - attempt: The number of the attempt, from 1.
    ///   - random: From 0 up to 1; scatters the callers that failed at the same time.
    package mutating func decide(
        after outcome: AttemptOutcome,
        attempt: Int,
        random: Double
    ) -> Decision {
        guard isRetryable(outcome) else { return .final }
        guard attempt < attemptsMax else { return .exhausted }
        let growth = Double(UInt64(1) << UInt64(min(attempt - 1, 62)))
        guard mode != .legacy else { return .retry(afterSeconds: random * growth) }
        let cost = outcome == .timedOut ? Self.timeoutRetryCost : Self.retryCost
        guard quota >= cost else { return .exhausted }
        quota -= cost
        return .retry(afterSeconds: random * min(growth, Self.backoffSecondsMax))
    }

    /// How many retries the message of a last error counts.
    package var retriesMax: Int { attemptsMax - 1 }

    private func isRetryable(_ outcome: AttemptOutcome) -> Bool {
        switch outcome {
        case .connectionFailed, .timedOut: true
        case .answered(let status, let code):
            mode == .legacy ? isLegacyRetryable(status, code) : isStandardRetryable(status, code)
        }
    }

    private func isLegacyRetryable(_ status: Int, _ code: String?) -> Bool {
        switch status {
        case 429, 500, 502, 503, 504, 509: true
        case 400: code.map(Self.legacyThrottlingCodes.contains) ?? false
        default: false
        }
    }

    private func isStandardRetryable(_ status: Int, _ code: String?) -> Bool {
        guard let code else { return false }
        switch status {
        case 500, 502, 503, 504: return true
        default: return Self.throttlingCodes.contains(code) || Self.transientCodes.contains(code)
        }
    }

    /// Whether a code says that the caller is too fast, which slows the adaptive mode down.
    package static func isThrottling(_ outcome: AttemptOutcome) -> Bool {
        guard case .answered(_, let code?) = outcome else { return false }
        return throttlingCodes.contains(code)
    }

    private static let legacyThrottlingCodes: Set<String> = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
        "ProvisionedThroughputExceededException",
    ]
    private static let throttlingCodes: Set<String> = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException",
        "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
        "LimitExceededException", "RequestThrottled", "SlowDown", "PriorRequestNotComplete",
        "EC2ThrottledException",
    ]
    private static let transientCodes: Set<String> = [
        "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete",
    ]
}
