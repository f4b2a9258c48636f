// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import ContactTesting
import Testing

@testable import ContactServer

@Suite struct RateLimiterTests {
    private func limiter(_ settings: String...) throws -> RateLimiter {
        var quotas = Quotas()
        for setting in settings { try quotas.apply(setting) }
        return RateLimiter(quotas)
    }

    /// How many of so many calls at a moment are let through.
    private func passed(
        _ limiter: RateLimiter, _ calls: Int, _ operation: Operation = .sendMessage,
        at moment: Duration
    ) -> Int {
        (0..<calls).count { _ in
            (try? limiter.take(operation, at: .after(moment))) != nil
        }
    }

    @Test func `nothing is limited without a quota`() throws {
        #expect(passed(try limiter(), 1000, at: .zero) == 1000)
        let other = try limiter("start-chat-contact=1/1")
        #expect(passed(other, 1000, at: .zero) == 1000)
    }

    @Test func `a bucket starts full and gains its rate`() throws {
        let limiter = try limiter("send-message=10/15")
        #expect(passed(limiter, 100, at: .zero) == 15)
        #expect(passed(limiter, 100, at: .milliseconds(99)) == 0)
        #expect(passed(limiter, 100, at: .milliseconds(100)) == 1)
        #expect(passed(limiter, 100, at: .milliseconds(350)) == 2)
        #expect(passed(limiter, 100, at: .milliseconds(400)) == 1)
        #expect(passed(limiter, 100, at: .seconds(3600)) == 15)
    }

    @Test func `a refused call takes nothing`() throws {
        let limiter = try limiter("send-message=1/1")
        #expect(passed(limiter, 1, at: .zero) == 1)
        for step in 1..<100 {
            #expect(passed(limiter, 5, at: .milliseconds(10 * step)) == 0)
        }
        #expect(passed(limiter, 5, at: .seconds(1)) == 1)
    }

    @Test func `a slow rate adds up`() throws {
        let limiter = try limiter("send-message=0.5/1")
        #expect(passed(limiter, 5, at: .zero) == 1)
        #expect(passed(limiter, 5, at: .seconds(1)) == 0)
        #expect(passed(limiter, 5, at: .seconds(2)) == 1)
    }

    @Test func `a clock that goes back gives nothing twice`() throws {
        let limiter = try limiter("send-message=1/2")
        #expect(passed(limiter, 9, at: .seconds(100)) == 2)
        #expect(passed(limiter, 9, at: .seconds(50)) == 0)
        #expect(passed(limiter, 9, at: .seconds(100)) == 0)
        #expect(passed(limiter, 9, at: .seconds(101)) == 1)
    }

    @Test func `messages and events share a bucket, others have their own`() throws {
        let limiter = try limiter("send-message=1/2", "get-transcript=1/1")
        #expect(passed(limiter, 1, .sendMessage, at: .zero) == 1)
        #expect(passed(limiter, 5, .sendEvent, at: .zero) == 1)
        #expect(passed(limiter, 5, .sendMessage, at: .zero) == 0)
        #expect(passed(limiter, 5, .getTranscript, at: .zero) == 1)
    }

    @Test(arguments: [
        (
            "start-chat-contact=0.1/1", Operation.startChatContact,
            ErrorCode.tooManyRequestsException, 10
        ),
        ("send-message=10/1", .sendMessage, .throttlingException, 1),
        ("send-message=0.25/1", .sendEvent, .throttlingException, 4),
    ])
    func `the error says when to try again`(
        quota: String, operation: Operation, code: ErrorCode, seconds: Int
    ) throws {
        let limiter = try limiter(quota)
        try limiter.take(operation, at: .outset)
        let failure = #expect(throws: APIFailure.self) {
            try limiter.take(operation, at: .outset)
        }
        #expect(failure?.code == code)
        #expect(failure?.retryAfterSeconds == seconds)
    }
}
