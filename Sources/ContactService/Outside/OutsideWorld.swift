// SPDX-License-Identifier: Apache-2.0
package import ContactFlow
import JSONDocument

/// What flows may ask beyond the server: functions, bots, services.
///
/// This is the port; the adapters that speak HTTP are made elsewhere, and tests make their own.
package struct OutsideWorld: Sendable {
    /// Why a request cannot be put at all; `nil` when an endpoint for it is configured.
    package let refuses: @Sendable (OutsideRequest) -> String?
    /// Puts a request and waits for the answer, within the request's own time by the real clock.
    /// A failure is an answer, too; only the server's stop makes it throw.
    package let answer:
        @Sendable (OutsideRequest, OutsideContext) async throws(CancellationError) -> OutsideAnswer

    /// The domain of Customer Profiles that is asked; `nil` when no endpoint is configured.
    package let profileDomain: @Sendable () -> String?

    /// Makes a world of its functions.
    package init(
        profileDomain: @escaping @Sendable () -> String? = { nil },
        refuses: @escaping @Sendable (OutsideRequest) -> String?,
        answer:
            @escaping @Sendable (
                OutsideRequest, OutsideContext
            ) async throws(CancellationError) -> OutsideAnswer
    ) {
        self.profileDomain = profileDomain
        self.refuses = refuses
        self.answer = answer
    }

    /// A world in which nothing is configured.
    package static let none = OutsideWorld(
        refuses: why,
        answer: { request, _ throws(CancellationError) in
            .failed(request, why(request) ?? "")
        })

    /// Says that no endpoint is configured for a request.
    @Sendable package static func why(_ request: OutsideRequest) -> String? {
        switch request.content {
        case .lambda: "no Lambda endpoint is configured"
        case .lex: "no Lex endpoint is configured"
        case .service(let request): "no endpoint is configured for \(request.service.rawValue)"
        case .bot(let request): "no bot is configured under the name \(request.name)"
        }
    }
}

/// What an adapter may want to know of a chat besides the request.
package struct OutsideContext: Sendable {
    /// A message of the conversation so far.
    package struct Line: Sendable, Hashable {
        /// The role of the sender, such as `CUSTOMER`.
        package let role: String
        /// What was said.
        package let text: String

        /// Makes a line.
        package init(role: String, text: String) {
            self.role = role
            self.text = text
        }
    }

    /// How many messages of the conversation are told at most, the newest ones.
    package static let linesMax = 50

    /// Reads what was said before the request, oldest first.
    package let history: @Sendable () async throws -> [Line]
    /// Shows the customer a piece of a bot's answer whose ``BotRequest/firstID`` is there. It answers
    /// whether the chat still waits for the answer.
    package let show: @Sendable (SpokenWords.Piece) async -> Bool

    /// Makes a context.
    package init(
        history: @escaping @Sendable () async throws -> [Line] = { [] },
        show: @escaping @Sendable (SpokenWords.Piece) async -> Bool = { _ in true }
    ) {
        self.history = history
        self.show = show
    }
}

extension OutsideRequest {
    /// Reads a stored request; `nil` when it is damaged or of a later version.
    init?(stored bytes: [UInt8]) {
        guard let json = try? JSON.parse(utf8: bytes), let request = try? OutsideRequest(json: json)
        else { return nil }
        self = request
    }
}
