// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow
import ContactService
import JSONDocument
import Testing

/// What flows want done beside talking: that it is recorded, with the contact it concerns.
@Suite(.timeLimit(.minutes(1))) struct FlowEffectTests {
    private static let first = ContactID(Identifier(high: 7, low: 7))
    private static let second = ContactID(Identifier(high: 7, low: 17))

    // MARK: Recording

    @Test func `what is to be recorded is kept, and later actions add to it`() async throws {
        let scene = try await FlowScene(
            action(
                "one", "UpdateContactRecordingBehavior",
                ["RecordingBehavior": ["RecordedParticipants": ["Agent", "Customer"]]],
                next: "two"),
            action(
                "two", "UpdateContactRecordingAndAnalyticsBehavior",
                ["ChatBehavior": ["ChatAnalyticsBehavior": ["Enabled": "True"]]], next: "three",
                errors: ["NoMatchingError": "end"]),
            action(
                "three", "UpdateContactRecordingBehavior",
                ["RecordingBehavior": ["RecordedParticipants": ["Agent"]]], next: "pause"), pause,
            end, world: .none)
        let talk = try await scene.start()
        let state = try await scene.sessions.state(talk.id)
        let recording = try JSON.parse(try #require(state.contact?.recording))
        #expect(
            recording == ["agent": true, "customer": false, "analytics": ["Enabled": "True"]])
        let again = try await FlowScene(world: .none, on: scene.journal)
        #expect(try await again.sessions.state(talk.id).contact?.recording == recording.text)
    }

    // MARK: References

    @Test func `flows know the types of references that the API knows`() {
        #expect(
            FlowContactReference.types == Set(Wire.ReferenceType.allCases.map(\.rawValue)))
    }

    @Test func `a reference that a flow sets is one that the API lists`() async throws {
        let scene = try await FlowScene(
            action(
                "set", "UpdateContactData",
                ["References": ["site": ["Type": "url", "Value": "https://example.com"]]],
                next: "pause", errors: ["NoMatchingError": "end"]), pause, end, world: .none)
        let talk = try await scene.start()
        let reference = try #require(
            try await scene.sessions.state(talk.id).contact?.references.first)
        let stored = try Wire.Reference(wire: JSON.parse(reference.value))
        #expect(stored.type == .url)
    }

    // MARK: The related contact

    /// A chat that is related to another one, with a flow that changes it.
    private func related(
        _ actions: JSON...
    ) async throws -> (scene: FlowScene, old: Talk, new: Talk) {
        let scene = try await FlowScene(
            action(
                "which", "Compare", ["ComparisonValue": "$.RelatedContactId"], next: "pause",
                errors: ["NoMatchingCondition": "change"], conditions: ["": "pause"]),
            actions[0], pause, end, world: .none)
        let old = try await scene.start(Self.first)
        let new = try await scene.start(Self.second) { $0.related = Self.first }
        return (scene, old, new)
    }

    private static let setAttributes = action(
        "change", "UpdateContactAttributes",
        ["Attributes": ["outcome": "from $.ContactId"], "TargetContact": "Related"],
        next: "pause", errors: ["NoMatchingError": "end"])

    @Test func `attributes of the related contact are set after the commit`() async throws {
        let (scene, old, new) = try await related(Self.setAttributes)
        let before = try await scene.sessions.state(old.id)
        #expect(!before.attributes.contains { $0.key == "outcome" })
        #expect(try await scene.sessions.state(new.id).errands.count == 1)
        try await scene.whileAsking { await scene.queue.settled() }
        let after = try await scene.sessions.state(old.id)
        #expect(after.attributes.contains(Attribute(key: "outcome", value: "from \(new.id)")))
        #expect(try await scene.sessions.state(new.id).errands.isEmpty)
        #expect(
            !(try await scene.sessions.state(new.id).attributes.contains { $0.key == "outcome" }))
    }

    @Test func `they are set after a crash, too, and once`() async throws {
        let (scene, old, _) = try await related(Self.setAttributes)
        let again = try await FlowScene(world: .none, on: scene.journal)
        try await again.whileAsking { await again.queue.settled() }
        let after = try await again.sessions.state(old.id)
        #expect(after.attributes.count { $0.key == "outcome" } == 1)
    }

    @Test func `the record of the related contact is changed, although it has ended`() async throws
    {
        let change = action(
            "change", "UpdateContactData", ["Name": "Reopened", "TargetContact": "Related"],
            next: "pause", errors: ["NoMatchingError": "end"])
        let (scene, old, new) = try await related(change)
        try await scene.sessions.transact(old.id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.endChat(state, .api, stamp)
        }
        try await scene.whileAsking { await scene.queue.settled() }
        #expect(try await scene.sessions.state(old.id).contact?.name == "Reopened")
        #expect(try await scene.sessions.state(new.id).contact?.name == nil)
    }

    @Test func `what the related contact refuses is given up`() async throws {
        let (scene, old, new) = try await related(
            action(
                "change", "UpdateContactAttributes",
                [
                    "Attributes": ["long": .string(String(repeating: "x", count: 32_760))],
                    "TargetContact": "Related",
                ], next: "pause", errors: ["NoMatchingError": "end"]))
        try await scene.whileAsking { await scene.queue.settled() }
        #expect(!(try await scene.sessions.state(old.id).attributes.contains { $0.key == "long" }))
        #expect(try await scene.sessions.state(new.id).errands.isEmpty)
    }

    // MARK: Functions one after the other

    @Test func `functions may take twenty seconds in a row, and the time survives a crash`()
        async throws
    {
        let asked = AskedWorld()
        let scene = try await FlowScene(
            invoke("one", next: "two", error: "failed"),
            invoke("two", next: "three", error: "failed"),
            invoke("three", next: "four", error: "failed"),
            invoke("four", next: "pause", error: "failed"),
            say("failed", "too long", next: "pause"), pause, end,
            world: asked.answering { request, _ in
                OutsideAnswer(
                    request.call, .lambda(.returned(payload: "{}")), milliseconds: 8000)
            })
        let talk = try await scene.start()
        try await scene.whileAsking { await scene.queue.settled() }
        #expect(try await scene.said(talk) == ["too long"])
        let limits = asked.asked.compactMap { request -> Int? in
            guard case .lambda(let lambda) = request.content else { return nil }
            return lambda.timeLimitSeconds
        }
        #expect(limits == [8, 8, 4])
    }
}
