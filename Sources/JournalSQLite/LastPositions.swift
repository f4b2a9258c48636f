// SPDX-License-Identifier: Apache-2.0
package import Journal

/// The last positions of the streams that were written or asked for lately.
///
/// Two generations make it cheap: what is used moves to the young one; when that is full, it
/// becomes the old one, and what was old and not used meanwhile is dropped.
package struct LastPositions: Sendable {
    private let generationMax: Int
    private var young: [StreamID: Position] = [:]
    private var old: [StreamID: Position] = [:]

    /// Makes an empty memory.
    /// - Parameter countMax: how many streams it remembers at most; it remembers at least half of
    ///   them, the ones used last.
    package init(countMax: Int) {
        generationMax = max(1, countMax / 2)
    }

    /// How many streams are remembered.
    package var count: Int { young.count + old.count }

    /// The last position of a stream; `nil` when it is not remembered.
    package mutating func position(of stream: StreamID) -> Position? {
        if let position = young[stream] { return position }
        guard let position = old.removeValue(forKey: stream) else { return nil }
        remember(position, of: stream)
        return position
    }

    /// Remembers the last position of a stream.
    package mutating func remember(_ position: Position, of stream: StreamID) {
        if young.count >= generationMax, young[stream] == nil {
            old = young
            young = [:]
        }
        young[stream] = position
        // An older position left in the old generation would come back after a `forget`.
        old[stream] = nil
    }

    /// Forgets a stream.
    package mutating func forget(_ stream: StreamID) {
        young[stream] = nil
        old[stream] = nil
    }
}
