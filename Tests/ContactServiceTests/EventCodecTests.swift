// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactTesting
import Testing

@Suite struct EventCodecTests {
    @Test(arguments: UInt64(1)...40)
    func `reads back what it wrote, whatever the texts`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for kind in 0..<SeededGenerator.eventKinds {
            let events = [generator.event(kind: kind)]
            #expect(try EventCodec.decode(EventCodec.encode(events)) == events)
        }
        let several = generator.events(max: 20)
        #expect(try EventCodec.decode(EventCodec.encode(several)) == several)
    }

    @Test func `the random events are of every kind that is stored`() {
        var generator = SeededGenerator(seed: 1)
        let names = (0..<SeededGenerator.eventKinds).map { generator.event(kind: $0).name }
        #expect(Set(names).count == SeededGenerator.eventKinds)
    }

    @Test func `reads back a text of a megabyte`() throws {
        let text = String(repeating: "\u{0}\"\\é🙂\u{2028}", count: 60_000)
        let events = [Chat.Event.attributesUpdated([Attribute(key: "k", value: text)], at: .outset)]
        #expect(try EventCodec.decode(EventCodec.encode(events)) == events)
    }

    @Test func `a commit of nothing is no event`() throws {
        #expect(try EventCodec.decode(EventCodec.encode([])) == [])
    }

    private static let item = ItemStamp.sample(1)
    private static let untagged: ContactChange = {
        var change = ContactChange()
        change.removedTags = ["a"]
        return change
    }()
    private static let stored: [(String, Chat.Event)] = [
        (
            #"["participantJoined",1767261600000,"019b78ff-f900-7001-8000-000000000001","#
                + #""\#(SampleChat.customer)","\#(SampleChat.contact)"]"#,
            .participantJoined(SampleChat.customer, item, contact: SampleChat.contact)
        ),
        (
            #"["messageSent",1767261600000,"019b78ff-f900-7001-8000-000000000001","#
                + #""\#(SampleChat.contact)","\#(SampleChat.customer)","CUSTOMER","Ann","#
                + #""text/plain","hi","ALL",18446744073709551615]"#,
            .messageSent(
                Message(
                    item: item, contact: SampleChat.contact,
                    sender: Sender(
                        id: SampleChat.customer, role: .customer, displayName: "Ann"),
                    content: .plain("hi"), digest: .max))
        ),
        (
            #"["flowAdvanced",1767261600000,"{}",1,1767261660000,false,2]"#,
            .flowAdvanced(
                Chat.FlowProgress(
                    memory: Array("{}".utf8), interest: .customerMessages,
                    due: .after(.seconds(60)), signalsTaken: 2), at: .outset)
        ),
        (
            #"["attributesUpdated",1767261600000,{"a":"1"}]"#,
            .attributesUpdated([Attribute(key: "a", value: "1")], at: .outset)
        ),
        (
            #"["contactUpdated",1767261600000,{"removedTags":["a"]}]"#,
            .contactUpdated(Self.untagged, at: .outset)
        ),
        (
            #"["contactUpdated",1767261600000,{"removedTags":["a"]},"\#(SampleChat.contact)"]"#,
            .contactUpdated(Self.untagged, of: SampleChat.contact, at: .outset)
        ),
        (
            #"["enqueued",1767261600000,"\#(SampleChat.queue)"]"#,
            .enqueued(SampleChat.queue, at: .outset)
        ),
        (
            #"["ended",1767261600000,"019b78ff-f900-7001-8000-000000000001","#
                + #""CUSTOMER_DISCONNECT","\#(SampleChat.contact)"]"#,
            .ended(item, .customer, contact: SampleChat.contact)
        ),
    ]

    /// These stand in journals: a version that cannot read them loses chats.
    @Test(arguments: stored)
    func `reads what earlier versions stored`(text: String, event: Chat.Event) throws {
        #expect(try EventCodec.decode(Array("[\(text)]".utf8)) == [event])
    }

    @Test(arguments: [
        "", "{", "null", "{}", "\"x\"", "[1]", "[[]]", "[[1]]", "[{}]", #"[["unheard"]]"#,
        #"[["dequeued"]]"#, #"[["dequeued","1"]]"#, #"[["dequeued",1.5]]"#,
        #"[["participantRemoved",1]]"#, #"[["participantRemoved",1,"x"]]"#,
        #"[["participantRemoved",1,null]]"#, #"[["attributesUpdated",1,[]]]"#,
        #"[["ended",1,"019b78ff-f900-7001-8000-000000000001","NO_REASON","#
            + #""019b78ff-f900-7001-8000-000000000001"]]"#,
        #"[["flowAdvanced",1,"{}",0,null,"no",0]]"#, #"[["started",1,{}]]"#,
        #"[["contactUpdated",1,{},"x"]]"#, #"[["contactUpdated",1,{},null]]"#,
        #"[["timersSet",1,[["NOBODY","IDLE",1]]]]"#, #"[["timersSet",1,[["CUSTOMER","NAP",1]]]]"#,
        #"[["contactStarted",1,"019b78ff-f900-7001-8000-000000000001","BY_MAGIC"]]"#,
        #"[["receiptRecorded",1,"019b78ff-f900-7001-8000-000000000001","#
            + #""019b78ff-f900-7001-8000-000000000001","019b78ff-f900-7001-8000-000000000001",3,1]]"#,
    ])
    func `refuses what it did not write`(text: String) {
        #expect(throws: EventCodec.Fault.self) { try EventCodec.decode(Array(text.utf8)) }
    }

    @Test func `refuses every record that was cut short`() {
        var generator = SeededGenerator(seed: 5)
        for kind in 0..<SeededGenerator.eventKinds {
            let payload = EventCodec.encode([generator.event(kind: kind)])
            let readable = (0..<payload.count).filter { length in
                (try? EventCodec.decode(Array(payload.prefix(length)))) != nil
            }
            #expect(readable == [])
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `a record with altered bytes is refused or read, and can be folded`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var refused = 0
        for _ in 0..<200 {
            var payload = EventCodec.encode(
                [.started(SampleChat.start(), at: .outset)] + generator.events(max: 3))
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: payload.indices, using: &generator)
                payload[place] = generator.pick(Array("0-9\"[]{},:\\xnt\u{0}é".utf8))
            }
            do {
                _ = Chat.State().after(try EventCodec.decode(payload))
            } catch { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test(arguments: ["-1", "-9223372036854775808", "9223372036854775807", "100"])
    func `a flow that claims to have taken any number of signals takes what is there`(
        count: String
    ) throws {
        let text = #"[["flowAdvanced",1,"{}",1,null,false,\#(count)]]"#
        let events = try EventCodec.decode(Array(text.utf8))
        let state = Standing.open.state().after(events)
        #expect(state.flow.inbox == [])
        #expect(state.flow.phase == .waiting)
    }
}
