// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct ItemOrderTests {
    /// The items of messages sent at these moments after the outset, in milliseconds.
    private func items(at moments: [Int], seed: UInt64 = 3) throws -> [ItemStamp] {
        var generator = SeededGenerator(seed: seed)
        var state = Standing.open.state()
        var items: [ItemStamp] = []
        for (number, moment) in moments.enumerated() {
            let stamp = Stamp.after(.milliseconds(moment), entropy: generator.next())
            let events = try Chat.sendMessage(
                state, from: SampleChat.customer, .plain("x"), digest: UInt64(number + 1), stamp)
            Chat.fold(events, into: &state)
            items += events.flatMap(\.items)
        }
        return items
    }

    private func expectOrder(_ items: [ItemStamp]) {
        let misplaced = zip(items, items.dropFirst()).filter { $0.id >= $1.id || $0.time > $1.time }
        #expect(misplaced.isEmpty)
        #expect(items.allSatisfy { $0.id.identifier.time == $0.time })
    }

    @Test func `ids sort as items do while time goes on`() throws {
        expectOrder(try items(at: Array(stride(from: 2000, to: 4000, by: 7))))
    }

    /// More than the twelve bits that a UUID of version 7 has room for beside its time.
    @Test func `ids sort as items do while time stands still`() throws {
        expectOrder(try items(at: Array(repeating: 2000, count: 4200)))
    }

    @Test func `times never fall when the clock jumps back`() throws {
        let items = try items(at: [5000, 6000, 1000, 0, -3_600_000, 5999, 6001])
        expectOrder(items)
        #expect(
            items.map(\.time)
                == [5000, 6000, 6000, 6000, 6000, 6000, 6001].map { .after(.milliseconds($0)) })
    }

    @Test func `items that share a commit sort as they stand in it`() throws {
        let state = Standing.waiting.state { $0.initialMessage = .plain("x") }
        let joined = try Chat.connectParticipant(state, SampleChat.customer, .after(.zero))
        let after = state.after(joined)
        let left = try Chat.disconnectParticipant(after, SampleChat.customer, .after(.zero))
        expectOrder((joined + left).flatMap(\.items))
    }
}
