// SPDX-License-Identifier: Apache-2.0

/// Sets the number to call back. Chat: the branch for an invalid number.
struct UpdateContactCallbackNumber: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "SetCallbackNumber",
        flowTypes: [.inbound, .transfer, .queue, .module],
        errors: .exactly(.invalidCallbackNumber, .callbackNumberNotDialable),
        parameters: [.required("CallbackNumber", .reference)]
    )

    static let chatError = FlowErrorType.invalidCallbackNumber
}
