// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowParserTests {
    @Test func `keeps the document whole`() throws {
        let text =
            #"{"Version":"2019-10-30","StartAction":"a","Metadata":{"entryPointPosition":{"x":1.50,"y":20},"Annotations":[{"z":null}],"ActionMetadata":{"a":{"position":{"x":1e2,"y":0},"odd":[true]}}},"Settings":{"InputParameters":[],"Transitions":[{"DisplayName":"Success"}]},"Actions":[{"Identifier":"a","Type":"Future","Parameters":{"n":0},"Transitions":{},"Extra":1}],"More":{}}"#
        let flow = try FlowParser.parse(text)
        #expect(flow.document.text == text)
        #expect(flow.metadata?["Annotations"] == [["z": nil]])
        #expect(flow.settings?["Transitions"]?.array?.count == 1)
        #expect(flow.actions[0].type == nil)
        #expect(flow.actions[0].typeName == "Future")
    }

    @Test func `reads actions that lack everything that a draft may lack`() throws {
        let flow = try FlowParser.parse(
            #"{"Version":"2019-10-30","Actions":[{},{"Identifier":"b","Type":"Compare"}]}"#
        )
        #expect(flow.startAction == nil)
        #expect(flow.actions[0].identifier == "")
        #expect(flow.actions[1].parameters.isEmpty)
        #expect(flow.actions[1].conditions.isEmpty)
    }

    @Test(arguments: [
        ("{", FlowSyntaxError.notJSON(JSONSyntaxError(fault: .expectingPropertyName, offset: 1))),
        ("[]", .notAnObject),
        ("\u{FEFF}{}", .byteOrderMark),
        (#"{"Content":"{}","Name":"x"}"#, .answerNotDocument),
        (#"{"ContactFlow":{"Content":"{}"}}"#, .answerNotDocument),
        (#"{"ContactFlowModule":{}}"#, .answerNotDocument),
        (#"{"modules":[],"version":"1","start":"a"}"#, .olderExport),
        (#"{"Actions":[]}"#, .versionMissing),
        (#"{"Version":"2020-01-01","Actions":[]}"#, .versionUnknown("2020-01-01")),
        (#"{"Version":2,"Actions":[]}"#, .versionUnknown("2")),
        (#"{"Version":"2019-10-30"}"#, .actionsMissing),
        (#"{"Version":"2019-10-30","Actions":{}}"#, .actionsMissing),
        (#"{"Version":"2019-10-30","Actions":[{},7]}"#, .actionNotAnObject(1)),
    ])
    func `refuses what is no document`(text: String, error: FlowSyntaxError) {
        #expect(throws: error) { try FlowParser.parse(text) }
        #expect(error.apiMessage == "Invalid contact flow format")
        #expect(error.description.hasSuffix("."))
    }

    @Test func `takes the longest content and refuses one character more`() throws {
        let head = #"{"Version":"2019-10-30","Actions":[],"Pad":""#
        let pad = String(
            repeating: "x", count: FlowParser.contentCharactersMax - head.utf8.count - 2)
        _ = try FlowParser.parse(head + pad + #""}"#)
        #expect(throws: FlowSyntaxError.tooLong(FlowParser.contentCharactersMax + 1)) {
            try FlowParser.parse(head + pad + #"x"}"#)
        }
    }

    @Test func `counts characters, not bytes`() throws {
        let head = #"{"Version":"2019-10-30","Actions":[],"Pad":""#
        let count = FlowParser.contentCharactersMax - head.utf8.count - 2
        _ = try FlowParser.parse(head + String(repeating: "é", count: count) + #""}"#)
    }

    @Test func `says how to renew an older export`() {
        #expect(FlowSyntaxError.olderExport.description.contains("export it again"))
    }
}
