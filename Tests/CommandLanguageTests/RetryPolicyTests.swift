// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CommandLanguage

@Suite struct RetryPolicyTests {
    @Test(arguments: [
        (RetryPolicy.Mode.legacy, AttemptOutcome.connectionFailed, true),
        (.legacy, .timedOut, true),
        (.legacy, .answered(status: 500, code: "500"), true),
        (.legacy, .answered(status: 509, code: "E"), true),
        (.legacy, .answered(status: 429, code: "E"), true),
        (.legacy, .answered(status: 400, code: "ThrottlingException"), true),
        (.legacy, .answered(status: 403, code: "ThrottlingException"), false),
        (.legacy, .answered(status: 400, code: "SlowDown"), false),
        (.legacy, .answered(status: 200, code: nil), false),
        (.standard, .answered(status: 502, code: "502"), true),
        (.standard, .answered(status: 509, code: "E"), false),
        (.standard, .answered(status: 429, code: "E"), false),
        (.standard, .answered(status: 402, code: "LimitExceededException"), true),
        (.adaptive, .answered(status: 400, code: "TooManyRequestsException"), true),
    ])
    func `tries again what another attempt can mend`(
        mode: RetryPolicy.Mode,
        outcome: AttemptOutcome,
        isRetried: Bool
    ) {
        var policy = RetryPolicy(mode: mode, attemptsMax: nil)
        let decision = policy.decide(after: outcome, attempt: 1, random: 0.5)
        #expect(decision == (isRetried ? .retry(afterSeconds: 0.5) : .final))
    }

    @Test(arguments: [
        (RetryPolicy.Mode.legacy, 1, 0.5), (.legacy, 2, 1.0), (.legacy, 4, 4.0), (.legacy, 7, 32.0),
        (.standard, 3, 2.0), (.standard, 7, 10.0),
    ])
    func `waits twice as long each time`(mode: RetryPolicy.Mode, attempt: Int, seconds: Double) {
        var policy = RetryPolicy(mode: mode, attemptsMax: 20)
        let decision = policy.decide(after: .connectionFailed, attempt: attempt, random: 0.5)
        #expect(decision == .retry(afterSeconds: seconds))
    }

    @Test(arguments: [(RetryPolicy.Mode.legacy, 5), (.standard, 3), (.adaptive, 3)])
    func `gives up after the mode's number of attempts`(mode: RetryPolicy.Mode, attempts: Int) {
        var policy = RetryPolicy(mode: mode, attemptsMax: nil)
        for attempt in 1..<attempts {
            #expect(
                policy.decide(after: .timedOut, attempt: attempt, random: 0)
                    == .retry(afterSeconds: 0)
            )
        }
        #expect(policy.decide(after: .timedOut, attempt: attempts, random: 0) == .exhausted)
    }

    @Test func `the standard mode has a budget of retries`() {
        var policy = RetryPolicy(mode: .standard, attemptsMax: 1000)
        let decisions = (1...51).map {
            policy.decide(after: .timedOut, attempt: $0, random: 0)
        }
        #expect(decisions.dropLast().allSatisfy { $0 == .retry(afterSeconds: 0) })
        #expect(decisions.last == .exhausted)
    }

    @Test func `a refusal for speed slows the next requests down`() {
        var rate = SendRate(at: 100)
        #expect(rate.secondsToWait(at: 100) == 0)
        rate.record(isThrottled: false, at: 100.6)
        #expect(rate.secondsToWait(at: 100.6) == 0)
        rate.record(isThrottled: true, at: 101.2)
        #expect(rate.secondsToWait(at: 101.2) > 0)
        #expect(rate.secondsToWait(at: 200) == 0)
    }
}
