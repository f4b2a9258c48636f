// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import ContactService
import JSONDocument
import Journal
import Testing

/// Flows of which the chat refuses something. The rules of both sides agree, so it takes a contact
/// that the rules of today would not have let come about: one with seven tags.
@Suite(.timeLimit(.minutes(1))) struct FlowRefusalTests {
    /// A chat whose flow has done its first action and waits before one that will be refused.
    private static func scene(
        isQueued: Bool, on journal: MemoryJournal = MemoryJournal()
    ) async throws -> (FlowScene, Talk) {
        let wait = action(
            "wait", "Wait", ["TimeLimitSeconds": "600", "Events": ["CustomerReturned"]],
            next: "back", errors: ["NoMatchingError": "end"],
            conditions: ["WaitCompleted": "end", "CustomerReturned": "back"])
        let scene = try await FlowScene(
            wait, say("back", "welcome back", next: "refused"),
            action(
                "refused", "UpdateContactRoutingBehavior", ["QueuePriority": "1"], next: "after"),
            say("after", "never said", next: "pause"), pause, end, world: .none, on: journal)
        let talk = try await scene.start()
        var change = ContactChange()
        change.tags = (0...Chat.tagsMax).map { Attribute(key: "k\($0)", value: "v") }
        let tooMany = change
        let queue = try #require(scene.directory.instance.queues.first?.id)
        try await scene.sessions.transact(talk.id) { (state, stamp) throws(Chat.Rejection) in
            let events: [Chat.Event] = [
                .contactUpdated(tooMany, at: stamp.now), .enqueued(queue, at: stamp.now),
            ]
            return isQueued ? events : [events[0]]
        }
        return (scene, talk)
    }

    @Test func `the contact ends when nobody would go on with it`() async throws {
        let (scene, talk) = try await Self.scene(isQueued: false)
        try await scene.send("hello", in: talk)
        let state = try await scene.sessions.state(talk.id)
        #expect(state.phase == .ended)
        #expect(state.contact?.reason == .systemError)
        #expect(try await scene.said(talk).first == "welcome back")
        #expect(!(try await scene.said(talk)).contains("never said"))
    }

    @Test func `a contact in a queue waits on without its flow, also after a restart`()
        async throws
    {
        let journal = MemoryJournal()
        let (scene, talk) = try await Self.scene(isQueued: true, on: journal)
        try await scene.send("hello", in: talk)
        for scene in [scene, try await FlowScene(world: .none, on: journal)] {
            let state = try await scene.sessions.state(talk.id)
            #expect(state.phase == .open)
            #expect(state.contact?.isQueued == true)
            #expect(state.flow.phase != .waiting && !state.flow.isRunnable)
        }
        try await scene.send("anybody?", in: talk)
        #expect(try await scene.said(talk) == ["welcome back"])
    }
}
