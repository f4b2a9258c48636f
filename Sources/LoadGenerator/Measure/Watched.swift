// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Does something for as long as a server runs: what waits for the answer of one that has ended
/// would wait in vain.
/// - Throws: what the body throws, or ``LoadFault`` within a second of the server's end.
package func whileRunning<Value: Sendable>(
    _ meter: ProcessMeter, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try meter.checkIsRunning()
    let first = FirstOutcome<Value>()
    let work = Task {
        do { first.settle(.success(try await body())) } catch { first.settle(.failure(error)) }
    }
    let watch = Task {
        do {
            while true {
                try await Task.sleep(for: .milliseconds(500))
                try meter.checkIsRunning()
            }
        } catch { first.settle(.failure(error)) }
    }
    defer {
        work.cancel()
        watch.cancel()
    }
    return try await withCheckedThrowingContinuation { first.wait($0) }
}

/// The first of several outcomes; the others are dropped.
private final class FirstOutcome<Value: Sendable>: Sendable {
    private enum State {
        case open
        case waiting(CheckedContinuation<Value, any Error>)
        case settled(Result<Value, any Error>)
        case over
    }

    private let state = Mutex(State.open)

    /// Takes an outcome, unless there is one.
    func settle(_ outcome: Result<Value, any Error>) {
        let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            switch state {
            case .open: state = .settled(outcome)
            case .waiting(let continuation):
                state = .over
                return continuation
            case .settled, .over: break
            }
            return nil
        }
        continuation?.resume(with: outcome)
    }

    /// Resumes whoever waits, once there is an outcome. Called once.
    func wait(_ continuation: CheckedContinuation<Value, any Error>) {
        let outcome = state.withLock { state -> Result<Value, any Error>? in
            guard case .settled(let outcome) = state else {
                state = .waiting(continuation)
                return nil
            }
            state = .over
            return outcome
        }
        if let outcome { continuation.resume(with: outcome) }
    }
}
