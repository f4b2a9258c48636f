// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
package import ContactService
import JSONDocument
import NIOCore
import NIOHTTP1

/// Answers `/_parley/*`: what operators and tests ask of the server itself. It serves this machine
/// only.
package struct OperatorHandler: Sendable {
    private let metrics: Metrics
    private let timekeeper: Timekeeper?
    private let chatStart: ChatStartPoint

    /// Makes a handler.
    /// - Parameter timekeeper: moves the virtual clock; `nil` when time is the system's.
    package init(metrics: Metrics, timekeeper: Timekeeper?, chatStart: ChatStartPoint) {
        self.metrics = metrics
        self.timekeeper = timekeeper
        self.chatStart = chatStart
    }

    func answer(
        _ request: HTTPExchangeRequest, _ path: Substring
    ) async -> HTTPExchangeResponse {
        // The answer to HEAD is sent without its body.
        let method = request.method == .HEAD ? .GET : request.method
        switch (method, path) {
        case (.GET, "/_parley/health"), (.GET, "/_parley/ready"): return Self.json(["status": "ok"])
        case _ where !request.isLocal:
            return Self.refusal(
                .accessDeniedException, "/_parley is served to this machine only.")
        case (.GET, "/_parley/metrics"):
            return HTTPExchangeResponse(
                status: .ok, contentType: "text/plain; version=0.0.4; charset=utf-8",
                body: ByteBuffer(string: metrics.text))
        case (.POST, "/_parley/clock"), (.POST, "/_parley/start-chat"):
            guard request.isOfThisMachine else {
                return Self.refusal(
                    .accessDeniedException,
                    "Only pages of this machine, and clients that reach it as 127.0.0.1, [::1] or "
                        + "localhost, may do this.")
            }
            return path == "/_parley/clock"
                ? await moveClock(request) : await chatStart.answer(request)
        default:
            return Self.refusal(.unknownOperationException, "There is nothing at this path.")
        }
    }

    private func moveClock(_ request: HTTPExchangeRequest) async -> HTTPExchangeResponse {
        guard let timekeeper else {
            return Self.refusal(
                .unknownOperationException,
                "The clock is the system's; start the server with --clock virtual to move it.")
        }
        let body = request.body.withUnsafeReadableBytes { try? JSONParser.parse($0) }
        guard let text = body?["advance"]?.string, let duration = ISODuration.parse(text) else {
            return Self.refusal(
                .validationException,
                #"Send {"advance":"PT5M"} with an ISO 8601 duration of days, hours, minutes or "#
                    + "seconds that is not negative.")
        }
        do {
            let now = try await timekeeper.advance(by: duration)
            return Self.json(["now": .string(now.description)])
        } catch {
            return Self.refusal(.internalServerException, "The clock could not be moved.")
        }
    }

    static func json(_ value: JSON) -> HTTPExchangeResponse {
        HTTPExchangeResponse(status: .ok, body: ByteBuffer(bytes: value.utf8))
    }

    static func refusal(_ code: ErrorCode, _ message: String) -> HTTPExchangeResponse {
        ErrorAnswer.response(APIFailure(code, message), service: .connectparticipant)
    }
}

/// Reads durations as ISO 8601 writes them: `P1D`, `PT1H30M`, `PT0.5S`, `P2DT3H`.
enum ISODuration {
    /// The longest duration that is read: a hundred years.
    private static let daysMax = 36_525.0

    /// The duration; `nil` for any other text, and for years and months, whose length varies.
    static func parse(_ text: String) -> Duration? {
        guard text.hasPrefix("P") else { return nil }
        let halves = text.dropFirst().split(
            separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = seconds(halves[0], units: [("W", 604_800), ("D", 86_400)]) else {
            return nil
        }
        var total = date.sum
        var count = date.count
        if halves.count == 2 {
            let units: [(Character, Double)] = [("H", 3600), ("M", 60), ("S", 1)]
            guard let time = seconds(halves[1], units: units), time.count > 0 else { return nil }
            total += time.sum
            count += time.count
        }
        guard count > 0, total <= daysMax * 86_400 else { return nil }
        return .milliseconds(Int64((total * 1000).rounded()))
    }

    /// Adds up numbers with units, each unit once and in order.
    private static func seconds(
        _ text: Substring, units: [(Character, Double)]
    ) -> (sum: Double, count: Int)? {
        var rest = text
        var sum = 0.0
        var count = 0
        for (unit, seconds) in units {
            guard let end = rest.firstIndex(of: unit) else { continue }
            let digits = rest[..<end]
            let isNumber =
                digits.first?.isWholeNumber == true && digits.last?.isWholeNumber == true
                && digits.allSatisfy { $0 == "." || ($0.isASCII && $0.isWholeNumber) }
            guard isNumber, let number = Double(digits) else { return nil }
            sum += number * seconds
            count += 1
            rest = rest[rest.index(after: end)...]
        }
        return rest.isEmpty ? (sum, count) : nil
    }
}
