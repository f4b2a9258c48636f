// SPDX-License-Identifier: Apache-2.0

/// A wait that somebody else can cut short.
package actor Pause {
    private var wake: AsyncStream<Void>.Continuation?

    /// Makes one.
    package init() {}

    /// Waits, at most this long, until ``end()`` or the task's cancellation.
    package func wait(atMost duration: Duration) async {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self)
        self.wake = wake
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in wakes { return } }
            // Cancellation ends the sleep early, which is all that is wanted of it.
            group.addTask { try? await Task.sleep(for: duration) }
            await group.next()
            group.cancelAll()
        }
    }

    /// Ends the wait, if one is on.
    package func end() { wake?.yield() }
}
