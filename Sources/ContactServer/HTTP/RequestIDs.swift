// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Synchronization

/// Makes the ids of requests: unlike any other, but no secrets, so they cost no system call.
final class RequestIDs: Sendable {
    private let stamp: Stamp
    private let count = Atomic<UInt64>(0)

    init() {
        var generator = SystemRandomNumberGenerator()
        stamp = Stamp(now: Instant(milliseconds: 0), entropy: generator.next())
    }

    func next() -> String {
        stamp.identifier(count.add(1, ordering: .relaxed).oldValue).description
    }
}
