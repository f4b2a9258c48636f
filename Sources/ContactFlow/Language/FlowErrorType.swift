// SPDX-License-Identifier: Apache-2.0

/// Names of error branches, as documents spell them.
package enum FlowErrorType: String, Sendable, Hashable, CaseIterable {
    /// The catch-all of failures.
    case noMatchingError = "NoMatchingError"
    /// The else-branch of conditions.
    case noMatchingCondition = "NoMatchingCondition"
    case inputTimeLimitExceeded = "InputTimeLimitExceeded"
    case timeLimitExceeded = "TimeLimitExceeded"
    case queueAtCapacity = "QueueAtCapacity"
    case participantNotFound = "ParticipantNotFound"
    case channelMismatch = "ChannelMismatch"
    case inFlightRedactionConfigurationFailed = "InFlightRedactionConfigurationFailed"
    case invalidPhoneNumber = "InvalidPhoneNumber"
    case invalidCallbackNumber = "InvalidCallbackNumber"
    case callbackNumberNotDialable = "CallbackNumberNotDialable"
    case callFailed = "CallFailed"
    case connectionTimeLimitExceeded = "ConnectionTimeLimitExceeded"
    case multipleFoundError = "MultipleFoundError"
    case noneFoundError = "NoneFoundError"
    case multipleFound = "MultipleFound"
    case noneFound = "NoneFound"
    case contactNotLinked = "ContactNotLinked"
    case templateRenderingError = "TemplateRenderingError"
}
