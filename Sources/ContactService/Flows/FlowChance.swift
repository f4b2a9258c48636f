// SPDX-License-Identifier: Apache-2.0
import ContactDomain

/// Chance in a flow while it goes on once. It depends on the server's seed, the chat and how often its
/// flow has gone on and drawn, and not on what other chats do meanwhile.
struct FlowChance {
    private let root: Stamp
    private var draws: UInt64 = 0

    init(seed: UInt64, _ state: Chat.State) {
        let key = Self.key(of: state)
        root = [key, state.flowSteps].reduce(Stamp(now: state.lastTime, entropy: seed)) {
            Stamp(now: $0.now, entropy: $0.word($1))
        }
    }

    /// A number from 1 to 100.
    mutating func percent() -> Int {
        draws += 1
        return Int(root.word(draws) % 100) + 1
    }

    private static func key(of state: Chat.State) -> UInt64 {
        guard let start = state.start else { return 0 }
        let id = start.contact.identifier
        return start.chanceKey == 0 ? id.high ^ id.low : start.chanceKey
    }
}
