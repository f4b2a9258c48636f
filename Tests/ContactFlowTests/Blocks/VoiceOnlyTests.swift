// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct VoiceOnlyTests {
    static let cases: [BlockCase] = [
        BlockCase(
            type: "GetParticipantInput",
            parameters: ["Text": "Press 1", "InputTimeLimitSeconds": "5"],
            conditions: ["1"],
            errors: ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "GetParticipantInput",
            parameters: ["Text": "Card?", "InputTimeLimitSeconds": "5", "StoreInput": "True"],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "MessageParticipantIteratively",
            parameters: ["Messages": [["Text": "x"]]],
            conditions: ["MessagesInterrupted"],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "UpdatePreviousContactParticipantState",
            parameters: ["PreviousContactParticipantState": "OffHold"],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "UpdateContactMediaStreamingBehavior",
            parameters: ["MediaStreamingState": "Enabled"],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "UpdateContactCallbackNumber",
            parameters: ["CallbackNumber": "$.CustomerEndpoint.Address"],
            errors: ["CallbackNumberNotDialable", "InvalidCallbackNumber"],
            reaches: "InvalidCallbackNumber"
        ),
        BlockCase(type: "CreateCallbackContact", reaches: "NoMatchingError"),
        BlockCase(
            type: "TransferParticipantToThirdParty",
            parameters: ["ThirdPartyPhoneNumber": "+1555", "ContinueFlowExecution": "True"],
            errors: ["CallFailed", "ConnectionTimeLimitExceeded", "NoMatchingError"],
            reaches: "NoMatchingError"
        ),
        BlockCase(type: "CompleteOutboundCall", errors: [], reaches: "next"),
        BlockCase(
            type: "CheckOutboundCallStatus",
            conditions: ["CallAnswered"],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "CheckVoiceId",
            parameters: ["CheckVoiceIdOption": "enrollmentStatus"],
            conditions: ["Enrolled"],
            reaches: "NoMatchingError"
        ),
        BlockCase(type: "StartVoiceIdStream", reaches: "NoMatchingError"),
        BlockCase(type: "EvaluateDataTableValues", reaches: "NoMatchingError"),
        BlockCase(type: "ListDataTableValues", reaches: "NoMatchingError"),
        BlockCase(type: "UpsertDataTableValues", reaches: "NoMatchingError"),
        BlockCase(type: "CreateContact", reaches: "NoMatchingError"),
        BlockCase(type: "StartOutboundEmailContact", reaches: "NoMatchingError"),
        BlockCase(type: "LoadContactContent", reaches: "NoMatchingError"),
        BlockCase(type: "ResumeContact", reaches: "NoMatchingError"),
        BlockCase(
            type: "UpdateContactTextToSpeechVoice",
            parameters: ["TextToSpeechVoice": "Joanna"],
            reaches: "next"
        ),
        BlockCase(
            type: "UpdateContactEventHooks",
            parameters: ["EventHooks": ["CustomerHold": "f"]],
            reaches: "NoMatchingError"
        ),
        BlockCase(
            type: "UpdateContactEventHooks",
            parameters: ["EventHooks": ["AgentHold": "f"]],
            reaches: "NoMatchingError"
        ),
    ]

    @Test(arguments: cases)
    func `takes the documented branch of a chat and does nothing`(row: BlockCase) throws {
        let walk = try row.walk()
        #expect(walk.reached == row.reaches)
        #expect(
            walk.effects == [
                .flowStarted(flowID: "tested", .inbound), .disconnect, .flowEnded(.disconnected),
            ]
        )
    }

    @Test func `ends the contact where a call would be handed to an agent`() throws {
        let flow = document([action("t", "TransferContactToAgent")])
        let walk = try Walk(flow, purpose: .agentTransfer)
        guard case .failed(action: "t", _) = walk.state.end else {
            Issue.record("the flow did not fail")
            return
        }
        #expect(walk.effects.contains(.disconnect))
    }

    @Test func `lets a queued chat wait on when it cannot loop prompts`() throws {
        let flow = document([
            action("t", "MessageParticipantIteratively", ["Messages": [["Text": "x"]]])
        ])
        let walk = try Walk(flow, purpose: .customerQueue)
        #expect(!walk.effects.contains(.disconnect))
        #expect(walk.state.run == nil)
    }
}
