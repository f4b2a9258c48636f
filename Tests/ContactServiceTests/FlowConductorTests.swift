// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Testing

@Suite struct FlowConductorTests {
    private static let greeting = "system: Hello, and thank you for contacting us."

    @Test func `the flow greets once the customer is connected, not before`() async throws {
        let test = try await TestService()
        try await test.start()
        #expect(try await test.conversation() == [])
        _ = try await test.timekeeper.advance(by: .seconds(200))
        #expect(try await test.conversation() == [])
        try await test.connect()
        #expect(try await test.conversation().first == Self.greeting)
        let state = try await test.sessions.state(SampleChat.contact)
        #expect(state.attributes == [Attribute(key: "greeted", value: "true")])
    }

    @Test func `the default flows put the contact into the queue and say so`() async throws {
        let test = try await TestService()
        try await test.open()
        let state = try await test.sessions.state(SampleChat.contact)
        let queue = try #require(test.directory.instance.queues.first)
        #expect(state.contact?.isQueued == true)
        #expect(state.contact?.queueStay?.queue == queue.id)
        #expect(test.census.contacts(in: queue.id) == 1)
        #expect(try await test.conversation().count > 1)
        #expect(state.phase == .open)
    }

    @Test func `connecting again greets nobody twice`() async throws {
        let test = try await TestService()
        try await test.open()
        let told = try await test.conversation()
        try await test.connect()
        #expect(try await test.conversation() == told)
    }

    @Test func `the customer's first message comes before the greeting`() async throws {
        let test = try await TestService()
        try await test.open { $0.initialMessage = .plain("Hello?") }
        #expect(try await test.conversation().prefix(2) == ["customer: Hello?", Self.greeting])
    }

    @Test func `a flow that waits for an answer goes on with it at once`() async throws {
        let test = try await TestService()
        var flow = FlowText()
        flow.say("ask", "Are you there?", next: "wait")
        flow.wait("wait", seconds: 600, next: "late", answered: "thank")
        flow.say("thank", "Good.", next: "end")
        flow.say("late", "Too late.", next: "end")
        flow.disconnect("end")
        try await test.publish(flow)
        try await test.open { $0.flow = .sample(500) }
        try await test.say("yes")
        #expect(
            try await test.conversation()
                == ["system: Are you there?", "customer: yes", "system: Good."])
        #expect(try await test.sessions.state(SampleChat.contact).contact?.reason == .flow)
    }

    @Test(arguments: [59, 60])
    func `a flow goes on after a restart where it waited`(seconds: Int) async throws {
        let first = try await TestService()
        var flow = FlowText()
        flow.wait("wait", seconds: 60, next: "late", answered: "thank")
        flow.say("thank", "Good.", next: "end")
        flow.say("late", "Too late.", next: "end")
        flow.disconnect("end")
        try await first.publish(flow)
        try await first.open { $0.flow = .sample(500) }
        let second = try await TestService(first.journal, from: .after(.seconds(10)), seed: 2)
        _ = try await second.timekeeper.advance(by: .seconds(seconds - 10))
        let isOver = seconds == 60
        if !isOver { try await second.say("yes") }
        #expect(
            try await second.conversation()
                == (isOver ? ["system: Too late."] : ["customer: yes", "system: Good."]))
    }

    @Test func `a flow that loops without waiting ends its chat`() async throws {
        let test = try await TestService()
        var flow = FlowText()
        flow.say("one", "round", next: "two")
        flow.say("two", "and round", next: "one")
        try await test.publish(flow)
        try await test.open { $0.flow = .sample(500) }
        let state = try await test.sessions.state(SampleChat.contact)
        #expect(state.phase == .ended)
        #expect(try await test.stored().count < 3000)
    }

    @Test func `a flow that waits no time at all, over and over, ends its chat or lets go`()
        async throws
    {
        let test = try await TestService()
        var flow = FlowText()
        flow.wait("wait", seconds: 1, next: "wait")
        try await test.publish(flow)
        try await test.open { $0.flow = .sample(500) }
        _ = try await test.timekeeper.advance(by: .seconds(100))
        let state = try await test.sessions.state(SampleChat.contact)
        #expect(state.phase == .open)
        #expect(state.due == .after(.seconds(101)))
        #expect(try await test.stored().count < 300)
    }

    @Test func `a flow that is gone ends the chat rather than leave it alone`() async throws {
        let test = try await TestService()
        try await test.open { $0.flow = .sample(501) }
        let state = try await test.sessions.state(SampleChat.contact)
        #expect(state.phase == .ended)
        #expect(state.contact?.reason != nil)
    }

    @Test func `a full queue is told to the flow`() async throws {
        let test = try await TestService()
        let queue = try #require(test.directory.instance.queues.first)
        var small = queue
        small.contactsMax = 1
        let put = small
        try await test.directory.change(at: .outset) { _ in
            ([.queuePut(put, at: .outset)], ())
        }
        try await test.open(.sample(1000))
        try await test.open(.sample(1001))
        let first = try await test.sessions.state(.sample(1000))
        let second = try await test.sessions.state(.sample(1001))
        #expect(first.contact?.isQueued == true)
        #expect(second.contact?.queueStay == nil)
        #expect(second.contact?.reason == .flow)
        let told = try await (test.conversation(.sample(1000)), test.conversation(.sample(1001)))
        #expect(told.0.last != told.1.last)
    }

    @Test func `each chat runs its own flow`() async throws {
        let test = try await TestService()
        for number: UInt64 in 0..<3 {
            var flow = FlowText()
            flow.say("say", "flow \(number)", next: "end")
            flow.disconnect("end")
            try await test.publish(flow, as: .sample(500 + number))
        }
        for number: UInt64 in 0..<3 {
            try await test.open(.sample(1000 + number)) { $0.flow = .sample(500 + number) }
            #expect(
                try await test.conversation(.sample(1000 + number))
                    == ["system: flow \(number)"])
        }
    }
}
