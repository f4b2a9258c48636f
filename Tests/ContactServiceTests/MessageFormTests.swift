// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@testable import ContactService

@Suite struct MessageFormTests {
    private func rejection(_ content: MessageContent) -> Chat.Rejection? {
        do throws(Chat.Rejection) {
            try content.checkForm()
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        (#"{"action":"Next"}"#, true),
        (#"{"action":"Next","data":{},"templateType":"ViewResource","version":"1.0"}"#, true),
        (
            #"{"version":"1.0","data":{"actionName":"SHOW_MORE","preIndex":0,"nextIndex":6},"#
                + #""action":"SHOW_MORE"}"#, true
        ),
        ("{}", false), ("null", false), ("5", false), ("[]", false), (#""x""#, false),
        ("{", false), (#"{"version":"9"}"#, false), (#"{"action":""}"#, false),
        (#"{"action":5}"#, false), (#"{"action":"Next","data":[]}"#, false),
        (#"{"action":"Next","templateType":5}"#, false),
        (#"{"action":"Next\u0000"}"#, false), (#"{"action":"Next","data":{"a\u0000":1}}"#, false),
        (#"{"action":"Next","version":"9"}"#, false), (#"{"action":"Next","version":1}"#, false),
    ])
    func `an answer to a template says what was chosen`(text: String, isTaken: Bool) {
        let content = MessageContent(type: .interactiveResponse, text: text)
        #expect(rejection(content) == (isTaken ? nil : .contentMalformed(.interactiveResponse)))
    }

    @Test(arguments: [("5", true), ("null", true), ("{", false), ("x", false)])
    func `JSON is any JSON`(text: String, isTaken: Bool) {
        let content = MessageContent(type: .json, text: text)
        #expect(rejection(content) == (isTaken ? nil : .contentMalformed(.json)))
    }
}
