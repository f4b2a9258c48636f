// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// A bounded queue from tasks, which must not block, to threads, which may.
///
/// What was put counts against the bound until it is settled, so the bound covers what a thread
/// is busy with too.
package final class Handoff<Element: Sendable>: Sendable {
    /// Why an element was not taken in.
    package enum Refusal: Sendable {
        case overloaded, closed
    }

    fileprivate struct State {
        var waiting: [Element?] = []
        /// The first element of `waiting` that was not taken yet; all before it are `nil`.
        var next = 0
        var load = Load()
        var sleepers = 0
        var isClosed = false
    }

    /// How much was put and not yet settled.
    package struct Load: Sendable, Hashable {
        /// The number of elements.
        package var count = 0
        /// How many of them a thread has taken.
        package var taken = 0
        /// Their sizes.
        package var bytes = 0
    }

    private let countMax: Int
    private let bytesMax: Int
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)

    /// Makes an empty queue.
    package init(countMax: Int, bytesMax: Int = .max) {
        self.countMax = countMax
        self.bytesMax = bytesMax
    }

    /// How much was put and not yet settled.
    package var load: Load { state.withLock(\.load) }

    /// Whether nothing more is taken in.
    package var isClosed: Bool { state.withLock(\.isClosed) }

    /// Takes an element in, unless there is too much already; an element over the size that the
    /// queue may hold is taken in when the queue holds nothing else.
    package func put(_ element: Element, bytes: Int = 0) -> Refusal? {
        let (refusal, wakes) = state.withLock { state -> (Refusal?, Bool) in
            guard !state.isClosed else { return (.closed, false) }
            let isFull = state.load.count >= countMax || state.load.bytes + bytes > bytesMax
            guard !isFull || state.load.count == 0 else { return (.overloaded, false) }
            state.waiting.append(element)
            state.load.count += 1
            state.load.bytes += bytes
            guard state.sleepers > 0 else { return (nil, false) }
            state.sleepers -= 1
            return (nil, true)
        }
        if wakes { wake.signal() }
        return refusal
    }

    /// Blocks until there is something and takes it: at most `countMax` elements, and no further
    /// one when those taken have `bytesMax` or more.
    /// - Returns: nothing when the queue is closed and empty.
    package func take(countMax: Int, bytesMax: Int = .max, size: (Element) -> Int = { _ in 0 })
        -> [Element]
    {
        while true {
            let taken = state.withLock { state -> [Element]? in
                let taken = state.take(countMax: countMax, bytesMax: bytesMax, size: size)
                if !taken.isEmpty || state.isClosed { return taken }
                state.sleepers += 1
                return nil
            }
            if let taken { return taken }
            wake.wait()
        }
    }

    /// Makes room for others, when what was taken is done with.
    package func settle(count: Int, bytes: Int = 0) {
        state.withLock { state in
            state.load.count -= count
            state.load.taken -= count
            state.load.bytes -= bytes
        }
    }

    /// Takes nothing more in; what is in can still be taken.
    package func close() {
        let sleepers = state.withLock { state -> Int in
            state.isClosed = true
            defer { state.sleepers = 0 }
            return state.sleepers
        }
        for _ in 0..<sleepers { wake.signal() }
    }
}

extension Handoff.State {
    fileprivate mutating func take(
        countMax: Int,
        bytesMax: Int,
        size: (Element) -> Int
    ) -> [Element] {
        var taken: [Element] = []
        var bytes = 0
        while next < waiting.count, taken.count < countMax, bytes < bytesMax {
            guard let element = waiting[next].take() else { break }
            taken.append(element)
            bytes += size(element)
            next += 1
        }
        load.taken += taken.count
        // Moving the rest down only when half is gone makes it cheap on the whole.
        if next > waiting.count / 2 {
            waiting.removeFirst(next)
            next = 0
        }
        return taken
    }
}
