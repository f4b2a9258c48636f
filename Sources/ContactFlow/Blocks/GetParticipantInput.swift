// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Asks a caller for keys. A chat has none: the error branch, without a prompt.
struct GetParticipantInput: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "GetUserInput",
        flowTypes: [.inbound, .transfer, .queue, .module],
        parameters: MessageParticipant.prompt + [
            .required("InputTimeLimitSeconds", .integer(1...180)),
            .optional("StoreInput", .truth),
            .optional("InputValidation", .object(validation)),
            .optional(
                "InputEncryption",
                .object([.required("EncryptionKeyId", .free), .required("Key", .free)])
            ),
            .optional("DTMFConfiguration", .object(keys)),
            .optional("EnableDTMFBuffer", .truth),
        ],
        choices: [.atMostOne("Text", "SSML", "PromptId", "Media")]
    )

    private static let validation: [ParameterRule] = [
        .optional(
            "PhoneNumberValidation",
            .object([
                .required("NumberFormat", .word(["Local", "E164"])),
                .optional("CountryCode", .free),
            ])
        ),
        .optional("CustomValidation", .object([.required("MaximumLength", .integer(1...100))])),
    ]

    private static let keys: [ParameterRule] = [
        .optional("InputTerminationSequence", .literal),
        .optional("DisableCancelKey", .truth),
        .optional("InterdigitTimeLimitSeconds", .integer(1...20)),
    ]

    private static let menuKeys = (0...9).map(String.init) + ["*", "#"]

    static func errorRule(for parameters: JSONObject) -> ErrorRule {
        guard stores(parameters) else {
            return .exactly(.inputTimeLimitExceeded, .noMatchingCondition, .noMatchingError)
        }
        return parameters["InputValidation"]?["PhoneNumberValidation"] == nil
            ? .catchAll : .exactly(.noMatchingError, .invalidPhoneNumber)
    }

    static func conditionRule(for parameters: JSONObject) -> ConditionRule {
        stores(parameters) ? .none : ConditionRule(operators: [.equals], operands: menuKeys)
    }

    static func check(_ check: inout ActionCheck) {
        let parameters = check.action.parameters
        if stores(parameters) {
            if parameters["InputValidation"] == nil {
                check.reportMissing("Parameters.InputValidation")
            }
        } else if parameters["InputValidation"] != nil {
            check.reportValue("Parameters.InputValidation", "Only stored input is validated.")
        }
        if parameters["InputEncryption"] != nil,
            parameters["InputValidation"]?["CustomValidation"] == nil
        {
            check.reportValue(
                "Parameters.InputEncryption",
                "Only input with a CustomValidation can be encrypted."
            )
        }
    }

    private static func stores(_ parameters: JSONObject) -> Bool {
        parameters["StoreInput"]?.flowText?.flowBool ?? false
    }
}
