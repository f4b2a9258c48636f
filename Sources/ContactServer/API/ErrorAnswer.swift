// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import HTTPTypes
import JSONDocument
import NIOCore

/// Writes errors as the two services do: the bare name in `x-amzn-ErrorType` and in `__type`, the
/// sentence in `Message` (Connect) or `message` (Participant Service).
enum ErrorAnswer {
    static func response(
        _ failure: APIFailure, service: APIModel.Service
    ) -> HTTPExchangeResponse {
        var writer = JSONWriter(capacity: 128 + failure.message.utf8.count)
        writer.beginObject()
        writer.key("__type")
        writer.string(failure.code.rawValue)
        writer.key(service == .connect ? "Message" : "message")
        writer.string(failure.message)
        if !failure.problems.isEmpty {
            writer.key("problems")
            writer.beginArray()
            for problem in failure.problems { writer.value(["message": .string(problem)]) }
            writer.endArray()
        }
        writer.endObject()
        var response = HTTPExchangeResponse(
            status: HTTPResponse.Status(code: failure.code.status),
            body: ByteBuffer(bytes: writer.bytes))
        response.head.headerFields[.amznErrorType] = failure.code.rawValue
        if let reason = failure.reason {
            response.head.headerFields[.parleyReason] = HTTPDate.fieldValue(reason)
        }
        if let seconds = failure.retryAfterSeconds {
            // ChatJS reads dates only and takes a number of seconds for one in 1970.
            let moment = ServiceClock.systemNow + .seconds(seconds)
            response.head.headerFields[.retryAfter] = HTTPDate.text(moment)
        }
        return response
    }
}

/// Writes dates and texts as HTTP fields hold them.
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The moment as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func text(_ moment: Instant) -> String {
        let iso = moment.description
        func part(_ range: Range<Int>) -> Substring {
            iso.dropFirst(range.lowerBound).prefix(range.count)
        }
        let day = Int((moment.milliseconds / 86_400_000) % 7)
        let month = months[(Int(part(5..<7)) ?? 1) - 1]
        return "\(days[max(0, day)]), \(part(8..<10)) \(month) \(part(0..<4)) "
            + "\(part(11..<19)) GMT"
    }

    /// The text with everything replaced that a field may not hold.
    static func fieldValue(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(400).map {
                $0.value >= 0x20 && $0.value < 0x7F ? Character($0) : "?"
            })
    }
}
