// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Something that happens once, and that tasks wait for.
final class Latch: Sendable {
    private enum State {
        case shut([CheckedContinuation<Void, Never>])
        case open
    }

    private let state = Mutex(State.shut([]))

    /// Returns when the latch is open.
    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                switch state {
                case .open: return true
                case .shut(let waiting):
                    state = .shut(waiting + [continuation])
                    return false
                }
            }
            if isOpen { continuation.resume() }
        }
    }

    /// Opens the latch for good.
    func open() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            defer { state = .open }
            switch state {
            case .open: return []
            case .shut(let waiting): return waiting
            }
        }
        for continuation in waiting { continuation.resume() }
    }
}
