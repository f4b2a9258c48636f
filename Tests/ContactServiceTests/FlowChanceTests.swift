// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactServiceTesting
import ContactTesting
import Testing

@testable import ContactService

@Suite struct FlowChanceTests {
    private static let chats = (1000..<1030).map { ContactID.sample($0) }

    /// A flow that waits a minute, draws, and says which way it went, three times.
    private static var flow: FlowText {
        var flow = FlowText()
        for (round, next) in [("1", "wait 2"), ("2", "wait 3"), ("3", "end")] {
            flow.wait("wait \(round)", seconds: 60, next: "draw \(round)")
            flow.add(
                "draw \(round)", "DistributeByPercentage", next: "right \(round)",
                conditions: (1...50).map { ("\($0)", "left \(round)") })
            flow.say("left \(round)", "left", next: next)
            flow.say("right \(round)", "right", next: next)
        }
        flow.disconnect("end")
        return flow
    }

    /// Which way each chat went, by the chats' order.
    private func ways(
        seed: UInt64, _ order: [ContactID], keys: [ContactID: UInt64] = [:]
    ) async throws -> [[String]] {
        let test = try await TestService(seed: seed)
        try await test.publish(Self.flow)
        for chat in order {
            try await test.open(chat) {
                $0.flow = .sample(500)
                $0.chanceKey = keys[chat] ?? 0
            }
        }
        _ = try await test.timekeeper.advance(by: .seconds(200))
        var ways: [[String]] = []
        for chat in Self.chats { ways.append(try await test.conversation(chat)) }
        return ways
    }

    @Test func `the same seed leads the same ways, in whatever order chats begin`() async throws {
        let first = try await ways(seed: 7, Self.chats)
        let second = try await ways(seed: 7, Self.chats.reversed())
        #expect(first == second)
        #expect(Set(first).count == 8)
        let other = try await ways(seed: 8, Self.chats)
        #expect(first != other)
    }

    @Test func `chats of the same key go the same ways, whatever their ids are`() async throws {
        let mirrored = Dictionary(uniqueKeysWithValues: zip(Self.chats.reversed(), 1...30))
        let plain = Dictionary(uniqueKeysWithValues: zip(Self.chats, 1...30))
        let first = try await ways(seed: 7, Self.chats, keys: plain.mapValues(UInt64.init))
        let second = try await ways(seed: 7, Self.chats, keys: mirrored.mapValues(UInt64.init))
        #expect(first == Array(second.reversed()))
    }

    @Test func `draws of one step differ, and all numbers come`() {
        var chance = FlowChance(seed: 3, Standing.open.state())
        let numbers = (0..<2000).map { _ in chance.percent() }
        #expect(Set(numbers) == Set(1...100))
        var again = FlowChance(seed: 3, Standing.open.state())
        #expect((0..<2000).map { _ in again.percent() } == numbers)
    }
}
