// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Connects a caller with a telephone number. Chat: the error branch.
struct TransferParticipantToThirdParty: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "Transfer",
        flowTypes: [.inbound, .transfer, .queue, .module],
        parameters: [
            .required("ThirdPartyPhoneNumber", .single),
            .optional("ThirdPartyConnectionTimeLimitSeconds", .integer(1...600)),
            .optional("ContinueFlowExecution", .truth),
            .optional("ThirdPartyDTMFDigits", .single),
            .optional(
                "CallerId",
                .object([.optional("Number", .single), .optional("Name", .free)])
            ),
            .optional("VoiceConnector", .anything),
        ]
    )

    static func errorRule(for parameters: JSONObject) -> ErrorRule {
        parameters["ContinueFlowExecution"]?.flowText?.flowBool == true
            ? .exactly(.noMatchingError, .callFailed, .connectionTimeLimitExceeded) : .catchAll
    }
}
