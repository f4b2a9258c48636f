// SPDX-License-Identifier: Apache-2.0
import ContactFlow

/// The way that a contact's flow took within one command: which blocks ran, where each led and why.
///
/// It explains and is no fact: nothing is decided by it, and it is not in the journal.
package struct FlowTrace: Sendable {
    /// A block that ran, and the contact for which it did.
    struct Entry: Sendable {
        let contactID: String
        let block: FlowPathEntry
    }

    /// How many blocks of one command are kept: its first ones, and its last one, which says how it
    /// came to an end. A flow that runs more without waiting is mostly in a loop.
    static let entriesMax = 200

    /// The blocks in the order in which they ran.
    private(set) var entries: [Entry] = []
    /// How many more ran.
    private(set) var omittedCount = 0

    /// Whether the flow has looked at what is true of other chats, or has something to ask beyond its
    /// own: then it matters what has happened elsewhere, and when the answer comes.
    private(set) var reachesOut = false

    /// A command in which no flow ran.
    package init() {}

    mutating func reachOut() { reachesOut = true }

    mutating func add(_ path: [FlowPathEntry], contactID: String) {
        let room = Self.entriesMax - entries.count
        entries += path.prefix(room).map { Entry(contactID: contactID, block: $0) }
        guard path.count > room, let last = path.last else { return }
        omittedCount += path.count - room
        entries[entries.count - 1] = Entry(contactID: contactID, block: last)
    }
}
