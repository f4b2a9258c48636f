// SPDX-License-Identifier: Apache-2.0

/// When each message of an open loop is due, and on which chat.
///
/// Due times do not wait for answers. What is late is sent late and its latency still counts from
/// when it was due, so a server that stalls cannot hide the requests it kept from being sent.
package struct Schedule {
    /// One thing to do.
    package struct Entry: Equatable {
        /// When, on the clock of ``Nanoseconds/now``.
        package let due: Nanoseconds
        /// On which chat.
        package let chat: Int
    }

    private enum Form {
        /// Independent senders: exponential gaps, any chat.
        case poisson(gap: Double, chats: Int)
        /// Each chat once a period, at its own moment in it.
        case rota(period: Nanoseconds, offsets: [(offset: Nanoseconds, chat: Int)], place: Int)
    }

    private var form: Form
    private var random: SeededRandom
    private var start: Nanoseconds
    /// What comes next.
    package private(set) var next: Entry

    /// Messages at a rate per second, spread over chats as if each came from a sender of its own.
    package init(perSecond rate: Double, chats: Int, from start: Nanoseconds, seed: UInt64) {
        self.start = start
        form = .poisson(gap: 1_000_000_000 / max(rate, 0.001), chats: max(1, chats))
        random = SeededRandom(seed: seed)
        next = Entry(due: start, chat: 0)
        advance()
    }

    /// One message per chat and period.
    package init(every period: Double, chats: Int, from start: Nanoseconds, seed: UInt64) {
        self.start = start
        var random = SeededRandom(seed: seed)
        let period = max(1, Nanoseconds.seconds(period))
        let offsets = (0..<max(1, chats))
            .map { (offset: random.next() % period, chat: $0) }
            .sorted { ($0.offset, $0.chat) < ($1.offset, $1.chat) }
        form = .rota(period: period, offsets: offsets, place: -1)
        self.random = random
        next = Entry(due: start, chat: 0)
        advance()
    }

    /// Goes on to what comes after ``next``.
    package mutating func advance() {
        switch form {
        case .poisson(let gap, let chats):
            let due = next.due + Nanoseconds(gap * random.exponential())
            next = Entry(due: due, chat: Int(random.next() % UInt64(chats)))
        case .rota(let period, let offsets, var place):
            place += 1
            if place == offsets.count {
                place = 0
                start += period
            }
            form = .rota(period: period, offsets: offsets, place: place)
            next = Entry(due: start + offsets[place].offset, chat: offsets[place].chat)
        }
    }
}

/// Random numbers that the same seed repeats.
/// - SeeAlso: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Makes a generator.
    package init(seed: UInt64) { state = seed }

    /// The next number.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
