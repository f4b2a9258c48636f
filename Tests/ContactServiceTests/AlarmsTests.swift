// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactTesting
import Testing

@Suite struct AlarmsTests {
    private static func taken(_ alarms: Alarms, until seconds: Int) -> [ContactID] {
        var sessions: [ContactID] = []
        while let alarm = alarms.take(until: .after(.seconds(seconds))) {
            sessions.append(alarm.session)
        }
        return sessions
    }

    @Test func `alarms come in the order of their moments`() {
        let alarms = Alarms()
        for number in [5, 1, 4, 2, 3] {
            alarms.set(.sample(UInt64(number)), at: .after(.seconds(number)))
        }
        #expect(alarms.count == 5)
        #expect(alarms.earliest == .after(.seconds(1)))
        #expect(alarms.take(until: .outset) == nil)
        #expect(Self.taken(alarms, until: 3) == [1, 2, 3].map { .sample($0) })
        #expect(alarms.earliest == .after(.seconds(4)))
        #expect(Self.taken(alarms, until: 99) == [4, 5].map { .sample($0) })
        #expect(alarms.earliest == nil)
        #expect(alarms.count == 0)
    }

    @Test func `a session has one alarm, the one set last`() {
        let alarms = Alarms()
        for seconds in [10, 5, 20] { alarms.set(.sample(1), at: .after(.seconds(seconds))) }
        #expect(alarms.count == 1)
        #expect(alarms.earliest == .after(.seconds(20)))
        #expect(Self.taken(alarms, until: 19) == [])
        let alarm = alarms.take(until: .after(.seconds(20)))
        #expect(alarm?.due == .after(.seconds(20)))
        #expect(Self.taken(alarms, until: 99) == [])
    }

    @Test func `an alarm that is set again to the same moment rings once`() {
        let alarms = Alarms()
        for _ in 0..<3 { alarms.set(.sample(1), at: .after(.seconds(1))) }
        #expect(Self.taken(alarms, until: 99) == [.sample(1)])
    }

    @Test func `an alarm can be taken back, and taking back what is not there does nothing`() {
        let alarms = Alarms()
        alarms.set(.sample(1), at: .after(.seconds(1)))
        alarms.set(.sample(1), at: nil)
        alarms.set(.sample(2), at: nil)
        #expect(alarms.count == 0)
        #expect(alarms.earliest == nil)
        #expect(Self.taken(alarms, until: 99) == [])
    }

    @Test(arguments: UInt64(1)...10)
    func `any number of changes leave what was set last`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alarms = Alarms()
        var truth: [ContactID: Int] = [:]
        for _ in 0..<5000 {
            let session = ContactID.sample(UInt64.random(in: 1...20, using: &generator))
            let due = generator.isOnce(in: 8) ? nil : Int.random(in: 0...500, using: &generator)
            alarms.set(session, at: due.map { .after(.seconds($0)) })
            truth[session] = due
        }
        #expect(alarms.count == truth.count)
        var rung: [ContactID: Int] = [:]
        var last = Instant.outset
        while let alarm = alarms.take(until: .after(.seconds(500))) {
            #expect(alarm.due >= last)
            last = alarm.due
            rung[alarm.session] = Int((alarm.due - .outset).milliseconds / 1000)
        }
        #expect(rung == truth)
    }
}
