// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Says what is recorded and analysed, by channel. The form for calls does not fit a chat.
struct UpdateContactRecordingAndAnalyticsBehavior: Block {
    static let rules = BlockRules(
        logName: "SetRecordingBehavior",
        flowTypes: .all,
        parameters: [
            .optional("ChatBehavior", .anything), .optional("VoiceBehavior", .anything),
            .optional("ScreenRecordingBehavior", .anything),
        ],
        choices: [.exactlyOne("ChatBehavior", "VoiceBehavior", "ScreenRecordingBehavior")]
    )

    static func errorRule(for parameters: JSONObject) -> ErrorRule {
        parameters["ChatBehavior"] == nil
            ? .exactly(.noMatchingError, .channelMismatch)
            : .exactly(.noMatchingError, .channelMismatch, .inFlightRedactionConfigurationFailed)
    }

    private let isForVoice: Bool
    private let redactsInFlight: Bool
    private let change: RecordingChange

    init(_ parameters: ParameterReader) {
        isForVoice = parameters.has("VoiceBehavior")
        let chat = parameters.nested("ChatBehavior").nested("ChatAnalyticsBehavior")
        redactsInFlight = chat.nested("InFlightChatRedactionConfiguration").bool("Enabled") ?? false
        var change = RecordingChange()
        change.analytics = parameters.nested("ChatBehavior").json("ChatAnalyticsBehavior")
        self.change = change
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard !isForVoice else {
            return .failed(.channelMismatch, why: "this is for calls, and the contact is a chat")
        }
        guard !redactsInFlight else {
            return .failed(
                .inFlightRedactionConfigurationFailed,
                why: "messages are not redacted on their way here")
        }
        if let analytics = change.analytics {
            execution.note("ChatAnalyticsBehavior", analytics.text)
        }
        execution.emit(.setRecording(change))
        return .done
    }
}
