// SPDX-License-Identifier: Apache-2.0
import ContactFlow

/// The way that a contact's flow took within one command: which blocks ran, where each led and why.
///
/// It explains and is no fact: nothing is decided by it, and it is not in the journal.
package struct FlowTrace: Sendable {
    /// Blocks that ran for one contact, one after the other.
    struct Leg: Sendable {
        let contactID: String
        var blocks: [FlowPathEntry]
    }

    /// How many blocks of one command are kept: its first ones, and its last one, which says how it
    /// came to an end. A flow that runs more without waiting is mostly in a loop.
    static let blocksMax = 200

    /// The blocks in the order in which they ran.
    private(set) var legs: [Leg] = []
    /// How many blocks there are.
    private(set) var blockCount = 0
    /// How many more ran.
    private(set) var omittedCount = 0

    /// Whether the flow has looked at what is true of other chats, or has something to ask beyond its
    /// own: then it matters what has happened elsewhere, and when the answer comes.
    private(set) var reachesOut = false

    /// A command in which no flow ran.
    package init() {}

    mutating func reachOut() { reachesOut = true }

    mutating func add(_ path: [FlowPathEntry], contactID: String) {
        guard let last = path.last else { return }
        let room = Self.blocksMax - blockCount
        guard path.count > room else {
            legs.append(Leg(contactID: contactID, blocks: path))
            blockCount += path.count
            return
        }
        if room == 0 { dropLast() }
        legs.append(Leg(contactID: contactID, blocks: path.prefix(max(1, room) - 1) + [last]))
        blockCount = Self.blocksMax
        omittedCount += path.count - room
    }

    private mutating func dropLast() {
        guard var leg = legs.popLast() else { return }
        leg.blocks.removeLast()
        if !leg.blocks.isEmpty { legs.append(leg) }
    }
}
