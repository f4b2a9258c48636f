// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@testable import ContactService

@Suite struct WaitingLineTests {
    private func session(_ number: UInt64) -> ContactID {
        ContactID(Identifier(high: 7, low: number))
    }

    private func moment(_ number: Int64) -> Instant { Instant(milliseconds: number) }

    @Test func `an empty line has nobody who waits`() {
        let line = WaitingLine()
        #expect(line.count == 0)
        #expect(line.oldest == nil)
        #expect(line.countBefore(session(1), since: moment(5)) == 0)
    }

    @Test func `of the same moment the smaller id is first`() {
        var line = WaitingLine()
        for number: UInt64 in [3, 1, 2] { line.add(session(number), since: moment(9)) }
        #expect(line.countBefore(session(1), since: moment(9)) == 0)
        #expect(line.countBefore(session(3), since: moment(9)) == 2)
    }

    @Test func `who is not in the line cannot leave it`() {
        var line = WaitingLine()
        line.add(session(1), since: moment(1))
        line.remove(session(2))
        #expect(line.count == 1)
    }

    /// Any order of coming and going gives the places that sorting gives.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `places are those of a sorted list`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var line = WaitingLine()
        var model: [ContactID: Instant] = [:]
        for number in 0..<200 as Range<UInt64> {
            if Bool.random(using: &random),
                let leaver = model.keys.sorted().randomElement(using: &random)
            {
                line.remove(leaver)
                model[leaver] = nil
            } else {
                let since = moment(Int64.random(in: 0..<50, using: &random))
                line.add(session(number), since: since)
                model[session(number)] = since
            }
            let sorted = model.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            #expect(line.count == sorted.count)
            #expect(line.oldest == sorted.first?.value)
            for (place, entry) in sorted.enumerated() {
                #expect(line.countBefore(entry.key, since: entry.value) == place)
            }
        }
    }
}
