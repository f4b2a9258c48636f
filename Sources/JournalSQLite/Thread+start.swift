// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB

extension Thread {
    /// Starts a thread that may block, away from the threads that run tasks.
    static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 512 * 1024
        thread.start()
    }
}

extension DatabaseQueue {
    /// Closes the connection at the end of its thread.
    func retire() {
        do {
            try close()
        } catch {
            // It is closed with the last reference to it instead.
            return
        }
    }
}
