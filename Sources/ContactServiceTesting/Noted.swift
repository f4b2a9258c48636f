// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A value that closures of a test share.
package final class Noted<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    /// Notes a first value.
    package init(_ value: Value) { mutex = Mutex(value) }

    /// The value now.
    package var value: Value { mutex.withLock { $0 } }

    /// Changes the value.
    package func change(_ body: @Sendable (inout Value) -> Void) {
        mutex.withLock { body(&$0) }
    }
}
