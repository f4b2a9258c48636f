// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactTesting
import JSONDocument
import Testing

@testable import ContactService

@Suite struct ContactFilterTests {
    /// Criteria without a demand take every contact; no AI agent takes part in chats.
    @Test(arguments: [
        ("{}", true), (#"{"AiAgents":{}}"#, true), (#"{"AiAgents":{"Criteria":[]}}"#, true),
        (#"{"AiAgents":{"Criteria":[{"AiUseCase":"SelfService"}]}}"#, false),
        (#"{"AiAgents":{"Criteria":[{}]}}"#, false), (#"{"AgentIds":[]}"#, true),
        (#"{"AgentIds":["a"]}"#, false), (#"{"Channels":["CHAT","VOICE"]}"#, true),
        (#"{"Channels":["VOICE"]}"#, false), (#"{"ActiveRegions":["us-east-1"]}"#, true),
        (#"{"ActiveRegions":["eu-west-1"]}"#, false),
    ])
    func `criteria take a chat or do not`(criteria: String, isTaken: Bool) throws {
        let members = try JSON.parse(criteria)
        let filter = ContactFilter(
            try Wire.SearchCriteria(members), members: members, region: "us-east-1")
        let state = Standing.open.state()
        #expect(filter.takes(try #require(state.contact), state) == isTaken)
    }
}
