// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import Testing

/// Views that flows show to the customer, and what the customer answers.
@Suite struct FlowViewTests {
    private func open(
        hidden: Bool = false, types: [ContentType] = [.plain, .interactive, .interactiveResponse]
    ) async throws -> TestService {
        let test = try await TestService()
        var flow = FlowText()
        var parameters = JSONObject()
        parameters["ViewResource"] = ["Id": "form", "Version": "2"]
        parameters["InvocationTimeLimitSeconds"] = "300"
        parameters["ViewData"] = ["Heading": "Your order", "Rows": [1, 2]]
        if hidden { parameters["SensitiveDataConfiguration"] = ["HideResponseOn": ["TRANSCRIPT"]] }
        flow.add(
            "show", "ShowView", .object(parameters), next: "other",
            errors: ["NoMatchingCondition"],
            branches: [("TimeLimitExceeded", "late"), ("NoMatchingError", "failed")],
            conditions: [(value: "Next", next: "next")])
        flow.say("next", "next: $.Views.Action $.Views.ViewResultData.FormData.order", next: "end")
        flow.say("other", "other: $.Views.Action", next: "end")
        flow.say("late", "late", next: "end")
        flow.say("failed", "failed", next: "end")
        flow.wait("end", seconds: 86_400, next: "gone")
        flow.disconnect("gone")
        try await test.publish(flow)
        try await test.open { start in
            start.flow = .sample(500)
            start.contentTypes = types
        }
        return test
    }

    private func answer(_ text: String, _ test: TestService) async throws {
        try await test.send(MessageContent(type: .interactiveResponse, text: text))
    }

    @Test func `a view is an interactive message that names the view and its data`() async throws {
        let test = try await open()
        let line = try #require(try await test.conversation().first)
        let json = try JSON.parse(String(line.dropFirst("system: ".count)))
        #expect(json["templateType"] == "ViewResource")
        #expect(json["version"] == "1.0")
        let content = json["data"]?["content"]
        #expect(content?["viewId"] == "form")
        #expect(content?["viewData"] == ["Heading": "Your order", "Rows": [1, 2]])
        #expect(content?["viewToken"]?.string?.isEmpty == false)
        #expect(try await test.conversation().count == 1)
    }

    @Test(arguments: [
        (#"{"action":"Next","data":{"FormData":{"order":"17"}}}"#, "next: Next 17"),
        (#"{"action":"Next"}"#, "next: Next "), (#"{"action":"Back","data":{}}"#, "other: Back"),
    ])
    func `the action that is chosen decides`(response: String, said: String) async throws {
        let test = try await open()
        try await answer(response, test)
        #expect(try await test.conversation().last == "system: \(said)")
    }

    @Test func `what is no answer to the view leaves it there`() async throws {
        let test = try await open()
        try await test.say("What is this?")
        try await answer(#"{"templateType":"ListPicker"}"#, test)
        #expect(try await test.conversation().count == 3)
        _ = try await test.timekeeper.advance(by: .seconds(299))
        try await answer(#"{"action":"Next"}"#, test)
        #expect(try await test.conversation().last == "system: next: Next ")
    }

    @Test func `a view that nobody answers times out`() async throws {
        let test = try await open()
        _ = try await test.timekeeper.advance(by: .seconds(299))
        #expect(try await test.conversation().count == 1)
        _ = try await test.timekeeper.advance(by: .seconds(1))
        #expect(try await test.conversation().last == "system: late")
        try await answer(#"{"action":"Next"}"#, test)
        #expect(try await test.conversation().last != "system: next: Next ")
    }

    @Test(arguments: [true, false])
    func `an answer that is to be hidden is not in the transcript`(hidden: Bool) async throws {
        let test = try await open(hidden: hidden)
        try await test.say("Wait")
        try await answer(#"{"action":"Next"}"#, test)
        let transcript = try await test.transcript()
        #expect(transcript.contains { $0.contains("\"action\"") } == !hidden)
        #expect(transcript.contains { $0.contains("Wait") })
        #expect(transcript.contains { $0.contains("next: Next") })
    }

    @Test(arguments: [
        [ContentType.plain], [.plain, .interactive], [.plain, .interactiveResponse],
    ])
    func `a chat that takes no interactive messages gets no view`(
        types: [ContentType]
    ) async throws {
        let test = try await open(types: types)
        #expect(try await test.conversation() == ["system: failed"])
    }

    @Test func `a view is there after a restart`() async throws {
        let first = try await open()
        let second = try await TestService(first.journal, from: .after(.seconds(10)), seed: 2)
        try await answer(#"{"action":"Next"}"#, second)
        #expect(try await second.conversation().last == "system: next: Next ")
    }
}

extension TestService {
    fileprivate func send(_ content: MessageContent) async throws {
        let digest = stamps().entropy | 1
        try await sessions.transact(SampleChat.contact) { (state, stamp) throws(Chat.Rejection) in
            try Chat.sendMessage(
                state, from: SampleChat.customer, content, digest: digest, stamp)
        }
    }

    /// The items of the transcript as text.
    fileprivate func transcript() async throws -> [String] {
        let state = try await sessions.state(SampleChat.contact)
        let transcript = Transcript(
            journal: journal, session: SampleChat.contact, state: state)
        return try await transcript.page(
            TranscriptQuery(start: .newest, direction: .backward, isAscending: true, limit: 100)
        ).items.compactMap { try JSON.parse(utf8: $0)["Content"]?.string }
    }
}
