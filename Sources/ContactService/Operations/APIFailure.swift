// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// An error that a call ends with: the service's own exception and a sentence that says what to do.
package struct APIFailure: Error, Sendable {
    /// The exception.
    package let code: ErrorCode
    /// What the client is told.
    package let message: String
    /// What else there is to say to whoever runs the server; sent as `x-parley-reason`.
    package let reason: String?
    /// Until when the client should wait, in seconds; `nil` when waiting does not help.
    package let retryAfterSeconds: Int?
    /// What is wrong with a flow, in sentences; sent as `problems` when there are any.
    package var problems: [String] = []

    /// Makes an error.
    package init(
        _ code: ErrorCode, _ message: String, reason: String? = nil,
        retryAfterSeconds: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.reason = reason
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// What the Participant Service says to anybody who may not do what was asked.
    package static func accessDenied(_ reason: String) -> APIFailure {
        APIFailure(.accessDeniedException, "Access denied", reason: reason)
    }
}
