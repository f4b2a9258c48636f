// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactServiceTesting
import ContactTesting
import Journal
import Testing

@testable import ContactService

@Suite struct DirectoryTests {
    private static func flow(_ number: Int) -> FlowResource {
        FlowResource(
            id: .sample(UInt64(number)), name: "Flow \(number)", type: .contactFlow,
            published: "{}", saved: "{}")
    }

    private func created(_ journal: any Journal = MemoryJournal()) async throws -> Directory {
        let directory = Directory(journal: journal)
        try await directory.load()
        try await directory.change(at: .outset) { _ in
            ([.created(SampleChat.instance, alias: "test", at: .outset)], ())
        }
        return directory
    }

    private func put(_ number: Int, _ directory: Directory) async throws {
        try await directory.change(at: .outset) { _ in
            ([.flowPut(Self.flow(number), at: .outset)], ())
        }
    }

    @Test func `an empty journal holds no instance`() async throws {
        let directory = Directory(journal: MemoryJournal())
        try await directory.load()
        #expect(directory.instance.id == nil)
    }

    @Test func `what was changed is there after a restart, however much it was`() async throws {
        let journal = MemoryJournal()
        let directory = try await created(journal)
        for number in 0..<450 { try await put(number % 300, directory) }
        let reloaded = Directory(journal: journal)
        try await reloaded.load()
        #expect(reloaded.instance.id == SampleChat.instance)
        #expect(reloaded.instance.flows == directory.instance.flows)
        #expect(reloaded.instance.flows.count == 300)
        try await put(1000, reloaded)
        #expect(reloaded.instance.flows.count == 301)
    }

    @Test(.timeLimit(.minutes(1)))
    func `changes at once are all made`() async throws {
        let directory = try await created()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 { group.addTask { try await put(number, directory) } }
            try await group.waitForAll()
        }
        #expect(Set(directory.instance.flows.map(\.name)).count == 60)
    }

    @Test func `a change that decides nothing writes nothing, and answers`() async throws {
        let journal = FaultyJournal()
        let directory = try await created(journal)
        let before = journal.appends
        let answer = try await directory.change(at: .outset) { instance in ([], instance.alias) }
        #expect(answer == "test")
        #expect(journal.appends == before)
    }

    @Test func `a change that fails changes nothing`() async throws {
        struct Mishap: Error {}
        let journal = FaultyJournal()
        let directory = try await created(journal)
        await #expect(throws: Mishap.self) {
            try await directory.change(at: .outset) { _ -> ([Instance.Event], Int) in
                throw Mishap()
            }
        }
        journal.plan(.refuse(.full))
        await #expect(throws: ServiceFault.self) { try await put(1, directory) }
        #expect(directory.instance.flows.isEmpty)
        try await put(1, directory)
        #expect(directory.instance.flows.count == 1)
    }

    @Test func `another writer's change comes first, then it is decided anew`() async throws {
        let shared = MemoryJournal()
        let other = try await created(shared)
        let journal = FaultyJournal(shared)
        let directory = Directory(journal: journal)
        try await directory.load()
        journal.plan(.first { try await put(1, other) })
        try await put(2, directory)
        #expect(directory.instance.flows.map(\.name) == ["Flow 1", "Flow 2"])
    }

    @Test func `a change that was written though it failed is found again`() async throws {
        let journal = FaultyJournal()
        let directory = try await created(journal)
        journal.plan(.storeThenFail(.fault("the answer was lost")))
        await #expect(throws: ServiceFault.self) { try await put(1, directory) }
        try await put(2, directory)
        #expect(directory.instance.flows.map(\.name) == ["Flow 1", "Flow 2"])
    }

    @Test func `it gives up when others are first time and again`() async throws {
        let journal = FaultyJournal()
        let directory = try await created(journal)
        let before = journal.appends
        journal.refuseAppends(with: .conflict(actual: nil))
        await #expect(throws: ServiceFault.self) { try await put(1, directory) }
        #expect(journal.appends - before == 8)
        journal.refuseAppends(with: nil)
        try await put(1, directory)
        #expect(directory.instance.flows.count == 1)
    }

    @Test func `a new instance has the resources that chats need`() async throws {
        let instance = try await TestService().directory.instance
        #expect(instance.queues.map(\.name) == ["BasicQueue"])
        #expect(instance.hours.map(\.name) == ["Basic Hours"])
        let inbound = NewInstance.inboundFlow(of: instance).flatMap(instance.flow)
        #expect(inbound?.name == "Sample inbound flow (first contact experience)")
        #expect(instance.flows.allSatisfy { $0.status == .published })
    }
}
