// SPDX-License-Identifier: Apache-2.0

/// How often and for how long a request is put.
struct Attempts: Sendable {
    /// How long it may take with all attempts.
    let time: Duration
    /// How many attempts there are after the first.
    var retriesMax = 3
    /// The pause before the first retry; each further one is twice as long.
    var pause = Duration.milliseconds(100)
    /// Whether a server that cannot be reached is waited for, since it may only be starting anew.
    var outlastsAbsence = false

    /// Those of a request that nobody waits for: until time is up, with pauses of seconds.
    static func patient(for time: Duration) -> Attempts {
        Attempts(time: time, retriesMax: .max, pause: .seconds(1), outlastsAbsence: true)
    }

    /// Sends until the answer is neither "too much" nor a fault of the other side, or time is up.
    /// - Throws: ``OutsideClient/Fault``, or `CancellationError`.
    func send(
        bytesMax: Int,
        _ client: OutsideClient,
        _ request: () -> OutsideClient.Request
    ) async throws -> OutsideClient.Response {
        try await make { left in
            try await client.send(request(), within: left, bytesMax: bytesMax)
        } status: {
            $0.status
        }
    }

    /// Makes an attempt, within the time that is left, until its answer is neither "too much" nor a
    /// fault of the other side, or time is up.
    /// - Throws: ``OutsideClient/Fault``, or `CancellationError`.
    func make<Answer>(
        _ attempt: (Duration) async throws -> Answer, status: (Answer) -> Int
    ) async throws -> Answer {
        let end = ContinuousClock.now + time
        var pause = pause
        for number in 0... {
            let left = end - .now
            guard left > .zero else { throw OutsideClient.Fault.tooLate }
            let isLast = number >= retriesMax
            do {
                let answer = try await attempt(left)
                if isLast || !Self.isWorthRetrying(status(answer)) { return answer }
                guard ContinuousClock.now + pause < end else { return answer }
            } catch let fault as OutsideClient.Fault where !isLast && isWorthRetrying(fault) {
                guard ContinuousClock.now + pause < end else { throw fault }
            }
            try await Task.sleep(for: pause)
            pause *= 2
        }
        throw OutsideClient.Fault.tooLate
    }

    private static func isWorthRetrying(_ status: Int) -> Bool { status == 429 || status >= 500 }

    private func isWorthRetrying(_ fault: OutsideClient.Fault) -> Bool {
        switch fault {
        case .cutOff: true
        case .unreachable, .tooLate: outlastsAbsence
        case .tooLong, .brokenOff: false
        }
    }
}

extension OutsideClient.Fault: CustomStringConvertible {
    /// The fault as a sentence's end.
    var description: String {
        switch self {
        case .tooLate: "it did not answer in time"
        case .tooLong(let bytesMax): "its answer has over \(bytesMax) bytes"
        case .cutOff: "it closed the connection"
        case .brokenOff: "it closed the connection in mid-answer"
        case .unreachable(let why): "it cannot be reached: \(why)"
        }
    }
}
