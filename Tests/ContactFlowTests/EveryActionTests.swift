// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import ContactFlow

/// Every action type with every branch that a published document may give it.
@Suite struct EveryActionTests {
    @Test(arguments: Way.all)
    func `takes its branch`(way: Way) throws {
        #expect(try way.walk() == way.reaches)
    }

    @Test(arguments: Way.all)
    func `may be published so`(way: Way) throws {
        let flow = try FlowParser.parse(way.document)
        let type = FlowType.allCases.first { $0.allows(way.type) } ?? .contactFlow
        let problems = FlowCheck.problems(in: flow, type: type).filter { $0.action == "tested" }
        #expect(problems == [])
    }

    /// Branches that only calls and other channels take.
    private static let unreachable: [ActionType: Set<FlowErrorType>] = [
        .getParticipantInput: [.inputTimeLimitExceeded, .noMatchingCondition],
        .updateContactCallbackNumber: [.callbackNumberNotDialable],
        .transferParticipantToThirdParty: [.callFailed, .connectionTimeLimitExceeded],
        .updateContactMediaProcessing: [.channelMismatch],
        // Any failure of the chat form would take this one; there is none.
        .updateContactRecordingAndAnalyticsBehavior: [.noMatchingError],
        .updateContactTextToSpeechVoice: [.noMatchingError],
        .checkVoiceId: [.noMatchingCondition],
    ]

    @Test(arguments: ActionType.allCases)
    func `every error branch is taken by some way`(type: ActionType) {
        let ways = Way.all.filter { $0.type == type }
        #expect(!ways.isEmpty)
        let declared = Set(ways.flatMap(\.errors))
        let taken = Set(ways.compactMap { FlowErrorType(rawValue: $0.reaches) })
        let excused: Set<FlowErrorType> =
            type.block is any UnservedBlock.Type
            ? declared.subtracting([.noMatchingError]) : Self.unreachable[type] ?? []
        #expect(declared.subtracting(taken) == excused)
    }

    @Test(arguments: ActionType.allCases)
    func `every fixed result is reached by some way`(type: ActionType) {
        guard !(type.block is any VoiceOnlyBlock.Type) else { return }
        let ways = Way.all.filter { $0.type == type }
        let results = ways.flatMap { way -> [String] in
            let rule = type.block.conditionRule(for: way.parameters.object ?? JSONObject())
            return rule.operands ?? []
        }
        #expect(Set(results).subtracting(ways.map(\.reaches)) == [])
    }
}
