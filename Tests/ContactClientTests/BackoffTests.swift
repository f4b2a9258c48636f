// SPDX-License-Identifier: Apache-2.0
import ContactClient
import Testing

@Suite struct BackoffTests {
    @Test func `waits ever longer up to half a minute`() {
        var backoff = Backoff()
        let waits = (0..<9).map { _ in backoff.next(random: 0.5, asked: nil) }
        #expect(
            waits.map { $0 / .milliseconds(1) } == [
                500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000,
            ])
        backoff.reset()
        let first = backoff.next(random: 0.5, asked: nil)
        #expect(first == .milliseconds(500))
    }

    @Test(
        arguments: [
            (0.0, nil, 350), (1.0, nil, 650), (0.5, 0, 500), (0.5, 7, 7000),
            (0.5, 100_000, 120_000),
        ] as [(Double, Int?, Int)])
    func `spreads attempts and waits as long as it is asked to`(
        random: Double, asked: Int?, milliseconds: Int
    ) {
        var backoff = Backoff()
        let wait = backoff.next(random: random, asked: asked)
        #expect(wait == .milliseconds(milliseconds))
    }
}
