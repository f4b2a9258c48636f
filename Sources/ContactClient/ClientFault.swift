// SPDX-License-Identifier: Apache-2.0

/// Why a call has no answer.
package enum ClientFault: Error, Sendable, Hashable {
    /// No answer came: no connection, a lost one, or none in time.
    case unreachable
    /// The server does not show by its certificate that it is who it says.
    case untrusted
    /// The server does not speak TLS.
    case withoutTLS
    /// The server answered with an error.
    case refused(Refusal)
    /// The server answered something that is no answer to the call.
    case unreadable

    /// An error that a server answered.
    package struct Refusal: Sendable, Hashable {
        /// The HTTP status.
        package let status: Int
        /// The name of the exception; empty when the server gave none.
        package let code: String
        /// What it said; may be empty.
        package let message: String
        /// How many seconds the server asks to wait; `nil` when it does not.
        package let retryAfterSeconds: Int?

        /// Makes a refusal.
        package init(status: Int, code: String, message: String, retryAfterSeconds: Int? = nil) {
            self.status = status
            self.code = code
            self.message = message
            self.retryAfterSeconds = retryAfterSeconds
        }
    }

    /// Whether the same call may succeed later.
    package var isPassing: Bool {
        switch self {
        case .unreachable: true
        case .refused(let refusal): refusal.status == 429 || refusal.status >= 500
        case .unreadable, .untrusted, .withoutTLS: false
        }
    }

    /// Whether the token, or the chat that it belongs to, is not good any more.
    package var isDenial: Bool {
        if case .refused(let refusal) = self { refusal.status == 403 } else { false }
    }

    /// How many seconds the server asks to wait; `nil` when it does not.
    package var retryAfterSeconds: Int? {
        if case .refused(let refusal) = self { refusal.retryAfterSeconds } else { nil }
    }
}

extension ClientFault: CustomStringConvertible {
    /// A sentence for people.
    package var description: String {
        switch self {
        case .unreachable: return "The server cannot be reached."
        case .untrusted:
            return "The server's certificate is for another host, or no authority that is trusted "
                + "here has signed it."
        case .withoutTLS: return "The server speaks no TLS: its address begins with http://."
        case .unreadable: return "The server's answer cannot be read."
        case .refused(let refusal):
            let reason = refusal.message.isEmpty ? refusal.code : refusal.message
            return reason.isEmpty
                ? "The server refused this with status \(refusal.status)."
                : "The server refused this: \(reason)"
        }
    }
}
