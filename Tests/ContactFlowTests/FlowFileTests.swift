// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowFileTests {
    private static let content: JSON = document([end("bye")])

    @Test(arguments: [
        (content.text, FlowType.contactFlow),
        (with("Metadata", ["type": "customerQueue"]), .customerQueue),
        (with("Metadata", ["type": "no such type"]), .contactFlow),
        (with("Settings", ["InputParameters": []]), .module),
        (wrapped("ContactFlow", ["Type": "AGENT_WHISPER"]), .agentWhisper),
        (wrapped("ContactFlowModule", [:]), .contactFlow),
    ])
    func `finds out what the flow is for`(text: String, type: FlowType) throws {
        #expect(try FlowFile(text).type == type)
        #expect(try FlowFile(text, type: .queueTransfer).type == .queueTransfer)
        #expect(try FlowFile(text).flow.actions.map(\.identifier) == ["bye"])
    }

    @Test func `takes name and id from the answer around the document`() throws {
        let file = try FlowFile(Self.wrapped("ContactFlow", ["Name": "Greeting", "Id": "f-1"]))
        #expect(file.name == "Greeting")
        #expect(file.id == "f-1")
        #expect(try FlowFile(Self.with("Metadata", ["name": "Own"])).name == "Own")
    }

    @Test(arguments: [
        ("{", "not JSON"), (#"{"modules":[]}"#, "older format"), ("[]", "not a JSON object"),
        (#"{"ContactFlow":{"Content":"{}"}}"#, "no \"Version\""),
        ("\u{FEFF}{}", "byte order mark"),
        (#"{"Name":"x","Content":"{}"}"#, "outer member is \"ContactFlow\""),
        (#"{"ContactFlow":{"Name":"x"}}"#, "\"Content\" in it"),
    ])
    func `refuses what is no document and says why`(text: String, part: String) {
        let error = #expect(throws: FlowSyntaxError.self) { try FlowFile(text) }
        #expect(error?.description.contains(part) == true)
    }

    private static func with(_ member: String, _ value: JSON) -> String {
        var object = content.object ?? JSONObject()
        object[member] = value
        return JSON.object(object).text
    }

    private static func wrapped(_ member: String, _ parts: JSON) -> String {
        var object = parts.object ?? JSONObject()
        object["Content"] = .string(content.text)
        return JSON.object(JSONObject([(member, .object(object))])).text
    }
}
