// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@testable import ContactService

@Suite struct InstanceCodecTests {
    private static func events(_ generator: inout SeededGenerator) -> [Instance.Event] {
        let time = Instant(milliseconds: Int64(generator.next() >> 20))
        var flow = FlowResource(
            id: .sample(generator.next()), name: generator.text(),
            type: generator.pick(FlowResource.Kind.allCases), description: generator.text(),
            published: generator.isOnce(in: 2) ? generator.text() : nil, saved: generator.text())
        flow.isArchived = generator.isOnce(in: 2)
        flow.settings = generator.isOnce(in: 2) ? generator.text() : nil
        flow.isOpenToOthers = generator.isOnce(in: 2) ? generator.isOnce(in: 2) : nil
        flow.digest = generator.isOnce(in: 2) ? generator.next() : nil
        var queue = QueueResource(
            id: .sample(generator.next()), name: generator.text(), description: generator.text(),
            hours: .sample(generator.next()), contactsMax: generator.isOnce(in: 2) ? 5 : nil)
        queue.isEnabled = generator.isOnce(in: 2)
        queue.tags = tags(&generator)
        if generator.isOnce(in: 2) {
            queue.outboundCaller = QueueResource.OutboundCaller(
                name: generator.isOnce(in: 2) ? generator.text() : nil,
                number: generator.isOnce(in: 2) ? generator.text() : nil, flow: generator.text())
        }
        var hours = HoursResource(
            id: .sample(generator.next()), name: generator.text(), description: generator.text(),
            timeZone: "Europe/Berlin",
            intervals: HoursResource.Day.allCases.map {
                HoursResource.Interval(
                    day: $0, start: Int(generator.next() % 1440), end: Int(generator.next() % 1440))
            })
        hours.tags = tags(&generator)
        return [
            .created(.sample(generator.next()), alias: generator.text(), at: time),
            .flowPut(flow, at: time), .flowDeleted(flow.id, at: time), .queuePut(queue, at: time),
            .queueDeleted(queue.id, at: time), .hoursPut(hours, at: time),
            .hoursDeleted(hours.id, at: time),
        ]
    }

    private static func tags(_ generator: inout SeededGenerator) -> [Attribute] {
        generator.isOnce(in: 2)
            ? [] : ["a", "b"].map { Attribute(key: $0, value: generator.text()) }
    }

    @Test(arguments: UInt64(1)...40)
    func `reads back what it wrote, whatever the texts`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let events = Self.events(&generator)
        #expect(try InstanceCodec.decode(InstanceCodec.encode(events)) == events)
    }

    @Test func `a published flow that is also what was saved is stored once`() throws {
        let text = String(repeating: "x", count: 1000)
        let flow = FlowResource(
            id: .sample(1), name: "n", type: .contactFlow, published: text, saved: text)
        let payload = InstanceCodec.encode([.flowPut(flow, at: .outset)])
        #expect(payload.count < 1500)
        #expect(try InstanceCodec.decode(payload) == [.flowPut(flow, at: .outset)])
    }

    @Test func `reads queues and hours as they were stored before they had tags`() throws {
        let id = "019b78ff-f900-7001-8000-000000000001"
        let text = """
            [{"event":"hoursPut","at":1,"id":"\(id)","name":"h","description":"","timeZone":"UTC",
            "intervals":[[1,540,0]]},{"event":"queuePut","at":1,"id":"\(id)","name":"q",
            "description":"","hours":"\(id)","isEnabled":true,"contactsMax":null}]
            """
        let hours = HoursResource(
            id: try #require(HoursID(id)), name: "h", timeZone: "UTC",
            intervals: [.init(day: .monday, start: 540, end: 0)])
        let queue = QueueResource(id: try #require(QueueID(id)), name: "q", hours: hours.id)
        let time = Instant(milliseconds: 1)
        #expect(
            try InstanceCodec.decode(Array(text.utf8))
                == [.hoursPut(hours, at: time), .queuePut(queue, at: time)])
    }

    @Test(arguments: [
        "", "[", "{}", "null", "1", "[1]", "[[]]", "[{}]", #"[{"event":"created"}]"#,
        #"[{"event":"unheard","at":1}]"#, #"[{"event":"created","at":1}]"#,
        #"[{"event":"created","at":1,"id":"x"}]"#, #"[{"event":"flowDeleted","at":1}]"#,
        #"[{"event":"queueDeleted","at":1}]"#, #"[{"event":"hoursDeleted","at":1}]"#,
        #"[{"event":"flowPut","at":1,"id":"019b78ff-f900-7001-8000-000000000001"}]"#,
        #"[{"event":"flowPut","at":1,"type":"NO_FLOW","id":"019b78ff-f900-7001-8000-000000000001"}]"#,
        #"[{"event":"queuePut","at":1,"id":"019b78ff-f900-7001-8000-000000000001"}]"#,
    ])
    func `refuses what it did not write`(text: String) {
        #expect(throws: EventCodec.Fault.self) { try InstanceCodec.decode(Array(text.utf8)) }
    }
}
