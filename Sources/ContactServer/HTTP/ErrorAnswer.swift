// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import JSONDocument
import NIOCore
import NIOHTTP1

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
            // The two exceptions spell the member differently.
            let isModule = failure.code == .invalidContactFlowModuleException
            writer.key(isModule ? "Problems" : "problems")
            writer.beginArray()
            for problem in failure.problems { writer.value(["message": .string(problem)]) }
            writer.endArray()
        }
        writer.endObject()
        var response = HTTPExchangeResponse(
            status: HTTPResponseStatus(statusCode: failure.code.status),
            body: ByteBuffer(bytes: writer.bytes))
        response.headers.add(name: "x-amzn-ErrorType", value: failure.code.rawValue)
        if let reason = failure.reason {
            response.headers.add(name: "x-parley-reason", value: HTTPDate.fieldValue(reason))
        }
        if let seconds = failure.retryAfterSeconds {
            // ChatJS reads dates only and takes a number of seconds for one in 1970.
            let moment = ServiceClock.systemNow + .seconds(seconds)
            response.headers.add(name: "Retry-After", value: HTTPDate.text(moment))
        }
        return response
    }
}
