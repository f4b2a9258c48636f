// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import ContactTesting
import JSONDocument
import NIOHTTP1
import Testing

@testable import ContactServer

@Suite struct ErrorAnswerTests {
    @Test(arguments: [
        (APIModel.Service.connect, #"{"__type":"AccessDeniedException","Message":"No \"é\"."}"#),
        (.connectparticipant, #"{"__type":"AccessDeniedException","message":"No \"é\"."}"#),
    ])
    func `an error is written as its service writes it`(
        service: APIModel.Service, body: String
    ) {
        let response = ErrorAnswer.response(
            APIFailure(.accessDeniedException, "No \"é\"."), service: service)
        #expect(response.status.code == 403)
        #expect(response.field("x-amzn-ErrorType") == "AccessDeniedException")
        #expect(response.field("content-type") == "application/json")
        #expect(response.field("x-parley-reason") == nil)
        #expect(response.field("retry-after") == nil)
        #expect(response.text == body)
    }

    @Test(arguments: ErrorCode.allCases)
    func `every error has its own status and bare name`(code: ErrorCode) {
        let response = ErrorAnswer.response(APIFailure(code, "x"), service: .connect)
        #expect(response.status.code == code.status)
        #expect((400...599).contains(response.status.code))
        #expect(response.field("x-amzn-ErrorType") == code.rawValue)
        #expect(response.json?["__type"]?.string == code.rawValue)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\r\nSet-Cookie: x", "a??Set-Cookie: x"), ("é\u{7F}\u{0}", "???"),
        (String(repeating: "x", count: 500), String(repeating: "x", count: 400)),
    ])
    func `a reason cannot break out of its field`(reason: String, value: String) {
        let response = ErrorAnswer.response(
            APIFailure(.validationException, "x", reason: reason), service: .connect)
        #expect(response.field("x-parley-reason") == value)
    }

    @Test func `when to try again is a date`() {
        let response = ErrorAnswer.response(
            APIFailure(.throttlingException, "x", retryAfterSeconds: 2), service: .connect)
        let date = response.field("retry-after") ?? ""
        #expect(date.hasSuffix(" GMT"))
        #expect(date.count == 29)
    }

    @Test func `what is wrong with a flow is listed`() {
        var failure = APIFailure(.invalidContactFlowException, "Not valid.")
        failure.problems = ["one", "two"]
        let response = ErrorAnswer.response(failure, service: .connect)
        #expect(response.json?["problems"] == [["message": "one"], ["message": "two"]])
    }

    @Test(
        arguments: [
            (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (951_782_400_999, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (1_767_225_599_000, "Wed, 31 Dec 2025 23:59:59 GMT"),
            (1_767_225_600_000, "Thu, 01 Jan 2026 00:00:00 GMT"),
            (4_102_444_800_000, "Fri, 01 Jan 2100 00:00:00 GMT"),
        ] as [(Int64, String)])
    func `a date is written as HTTP wants it`(milliseconds: Int64, text: String) {
        #expect(HTTPDate.text(Instant(milliseconds: milliseconds)) == text)
    }
}
