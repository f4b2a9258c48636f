// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import ContactService
package import JSONDocument
package import Journal
import Synchronization

/// A follower that remembers what it was told.
package final class TestFollower: ChatFollower {
    private struct Inner {
        var frames: [Frame] = []
        var positions: [Position?] = []
        var isFinished = false
        var acknowledged: Position?
    }

    /// For whom it follows.
    package let participant: ParticipantID
    private let inner = Mutex(Inner())

    /// Makes a follower that was told nothing.
    package init(_ participant: ParticipantID) { self.participant = participant }

    /// How far its participant is known to have got; set by the test.
    package var acknowledged: Position? {
        get { inner.withLock { $0.acknowledged } }
        set { inner.withLock { $0.acknowledged = newValue } }
    }

    /// Whether that is as far as the last commit that it was told of.
    package var hasAll: Bool {
        inner.withLock { $0.acknowledged == $0.positions.compactMap(\.self).last }
    }

    /// Remembers frames.
    package func deliver(_ frames: [Frame], of position: Position?) {
        inner.withLock { inner in
            inner.frames += frames
            inner.positions += frames.map { _ in position }
        }
    }

    /// Remembers that nothing more will come.
    package func finish() { inner.withLock { $0.isFinished = true } }

    /// Whether nothing more will come.
    package var isFinished: Bool { inner.withLock { $0.isFinished } }

    /// The commit of each frame, in order; `nil` for signals.
    package var positions: [Position?] { inner.withLock { $0.positions } }

    /// The items of the frames, in order.
    package var items: [JSON] {
        inner.withLock { $0.frames }.compactMap { frame in
            (try? JSON.parse(utf8: frame.bytes))?["content"]?.string
                .flatMap { try? JSON.parse($0) }
        }
    }

    /// The ids of the frames' items, in order.
    package var ids: [String] { items.compactMap { $0["Id"]?.string } }

    /// What the items say: their text, or the last part of the name of what happened.
    package var gists: [String] {
        items.map { item in
            item["Content"]?.string ?? item["ContentType"]?.string.map {
                String($0.replacing("application/vnd.amazonaws.connect.event.", with: ""))
            } ?? "?"
        }
    }
}
