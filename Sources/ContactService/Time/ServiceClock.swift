// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import Crypto
import Foundation
import Synchronization

/// The time that chats live by: the system's, or a virtual one that moves only when told to.
package final class ServiceClock: Sendable {
    private let virtualNow: Mutex<Instant?>
    /// Whether this clock stands still unless it is moved.
    package let isVirtual: Bool

    /// Follows the system's clock.
    package init() {
        virtualNow = Mutex(nil)
        isVirtual = false
    }

    /// Stands still at a moment until it is moved.
    package init(virtualFrom start: Instant) {
        virtualNow = Mutex(start)
        isVirtual = true
    }

    /// The moment it is.
    package var now: Instant {
        guard isVirtual else { return Self.systemNow }
        return virtualNow.withLock { $0 } ?? Self.systemNow
    }

    /// Moves a virtual clock forward to a moment; a moment in the past changes nothing.
    package func move(to moment: Instant) {
        virtualNow.withLock { now in
            if let present = now { now = max(present, moment) }
        }
    }

    /// The moment by the system's clock, which signatures and outside calls live by.
    package static var systemNow: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(
            milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// Where the time and the randomness of commands come from.
package struct StampSource: Sendable {
    private let make: @Sendable () -> Stamp
    /// What the randomness of alarms and of flows is derived from.
    package let root: UInt64

    /// Makes stamps of a clock and the system's random numbers.
    /// - Parameter seed: what the randomness of alarms and of flows is derived from; `nil` draws it.
    package init(clock: ServiceClock, seed: UInt64? = nil) {
        let words = RandomWords()
        root = seed ?? words.next()
        make = { Stamp(now: clock.now, entropy: words.next()) }
    }

    /// Makes stamps with a function, for tests.
    /// - Parameter root: what the randomness of alarms and of flows is derived from.
    package init(root: UInt64 = 0, _ make: @escaping @Sendable () -> Stamp) {
        self.root = root
        self.make = make
    }

    /// A stamp of this moment.
    package func callAsFunction() -> Stamp { make() }

    /// The stamp with which a session is told of a moment. It depends on nothing else, so that what
    /// comes of many alarms is the same however they are told together.
    func alarm(of session: ContactID, at moment: Instant) -> Stamp {
        let words = [
            session.identifier.high, session.identifier.low,
            UInt64(bitPattern: moment.milliseconds),
        ]
        return words.reduce(Stamp(now: moment, entropy: root)) { stamp, word in
            Stamp(now: moment, entropy: stamp.word(word))
        }
    }
}

/// Random words that nobody can foresee, drawn many at a time: one by one each costs a system call.
private final class RandomWords: Sendable {
    private static let drawn = 512
    private let words = Mutex<[UInt64]>([])

    func next() -> UInt64 {
        words.withLock { words in
            if words.isEmpty { words = Self.draw() }
            return words.removeLast()
        }
    }

    /// The system gives a key, and the words are its key stream: zeros, enciphered.
    private static func draw() -> [UInt64] {
        let zeros = Data(count: drawn * MemoryLayout<UInt64>.size)
        guard let box = try? ChaChaPoly.seal(zeros, using: SymmetricKey(size: .bits256)) else {
            preconditionFailure("zeros can be enciphered")
        }
        return box.ciphertext.withUnsafeBytes { [UInt64]($0.bindMemory(to: UInt64.self)) }
    }
}
