// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowStateTests {
    /// A state as it was stored: it must be read for ever.
    private static let stored = """
        {"run":{"flow":{"id":"m-1","version":"3"},"purpose":"customerQueue","action":"w",\
        "wait":{"call":7,"due":1750000060000,"for":"time","customerMessage":true,\
        "botLeaving":true},"attributes":{"a":"1"},"callers":[{"flow":{"id":"f-1","version":"1"},\
        "action":"i","attributes":{"b":"2"},"moduleInput":{"x":1},\
        "results":{"external":{"e":"3"}}}],"moduleInput":{"y":2},"sinceWait":4},\
        "hooks":{"CustomerQueue":"f-2","CustomerRemaining":"f-3"},\
        "disabledHooks":["AgentWhisper"],"logging":true,"target":{"queue":"q-1"},\
        "results":{"external":{"e":1},"lex":{"IntentName":"I"},"storedInput":"5",\
        "views":{"Action":"A"},"customer":{"ProfileId":"p"},"case":{"case_id":"c"},\
        "metrics":{"Queue":{"Size":1}},"task":{"ContactId":"t"},"wisdom":{"SessionArn":"s"},\
        "module":{"Result":"R"}},"loops":{"f-1":{"loop":2,"other":1}},"calls":7,"actions":12}
        """

    @Test func `is written as it was stored`() throws {
        #expect(try FlowState(json: JSON.parse(Self.stored)).text == Self.stored)
    }

    @Test func `is small when it holds nothing`() throws {
        #expect(FlowState().text == #"{"calls":0,"actions":0}"#)
        #expect(try FlowState(json: JSON.parse(#"{"calls":0,"actions":0}"#)) == FlowState())
    }

    @Test(arguments: [
        #"{"call":1,"for":"queue"}"#,
        #"{"call":1,"for":"queueTransfer","target":{"agent":"a-1"}}"#,
        #"{"call":1,"due":5,"for":"time"}"#, #"{"call":1,"for":"lambda"}"#,
        #"{"call":1,"for":"lexMessage","turn":2}"#, #"{"call":1,"for":"lexAnswer","turn":0}"#,
        #"{"call":1,"for":"lexAnswer","turn":1,"pending":["a","b"]}"#,
        #"{"call":1,"due":5,"for":"view"}"#, #"{"call":1,"for":"service","stage":1}"#,
    ])
    func `keeps what is waited for`(wait: String) throws {
        let text =
            #"{"run":{"flow":{"id":"f","version":"1"},"purpose":"inbound","action":"a","wait":"#
            + wait + #","sinceWait":0},"calls":1,"actions":1}"#
        #expect(try FlowState(json: JSON.parse(text)).text == text)
    }

    @Test(arguments: [
        FlowEnd.disconnected, .finished, .queued, .stopped, .tooManyActions(action: "a"),
        .outOfTime(action: "a"),
        .failed(action: "a", why: "b"),
    ])
    func `keeps how the flow ended`(end: FlowEnd) throws {
        #expect(try FlowEnd(json: end.json) == end)
    }

    @Test(arguments: [
        ("[]", ""), (#"{"calls":-1,"actions":0}"#, "calls"), (#"{"calls":0}"#, "actions"),
        (#"{"calls":0,"actions":0,"end":{"kind":"odd"}}"#, "kind"),
        (#"{"calls":0,"actions":0,"hooks":{"Odd":"f"}}"#, "hooks"),
        (#"{"calls":0,"actions":0,"disabledHooks":["Odd"]}"#, "disabledHooks"),
        (#"{"calls":0,"actions":0,"target":{}}"#, "target"),
        (#"{"calls":0,"actions":0,"run":{}}"#, "flow"),
        (
            #"{"calls":0,"actions":0,"run":{"flow":{"id":"f","version":"1"},"purpose":"odd"}}"#,
            "purpose"
        ),
        (
            #"{"calls":0,"actions":0,"run":{"flow":{"id":"f","version":"1"},"purpose":"inbound","action":"a","wait":{"call":1,"for":"odd"}}}"#,
            "for"
        ),
    ])
    func `names what it cannot read`(text: String, member: String) throws {
        let json = try JSON.parse(text)
        #expect(throws: FlowStateError(member: member)) { try FlowState(json: json) }
    }

    @Test func `passes on hooks, logging and target to the next contact`() throws {
        let next = try FlowState(json: JSON.parse(Self.stored)).inheritedByNextContact
        #expect(next.run == nil)
        #expect(next.results == FlowResults())
        #expect(next.flowID(for: .customerQueue) == "f-2")
        #expect(next.disabledHooks == [.agentWhisper])
        #expect(next.isLogging)
        #expect(next.target == .queue("q-1"))
        #expect(next.callCount == 7)
    }
}

extension FlowState {
    fileprivate var text: String { String(decoding: stored, as: UTF8.self) }
}
