// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@testable import ContactService

@Suite struct WaitingLineTests {
    private func session(_ number: UInt64) -> ContactID {
        ContactID(Identifier(high: 7, low: number))
    }

    private func stay(_ moment: Int64, _ number: UInt64 = 0) -> Contact.QueueStay {
        Contact.QueueStay(
            queue: SampleChat.queue, enqueuedAt: Instant(milliseconds: moment), number: number)
    }

    @Test func `an empty line has nobody who waits`() {
        let line = WaitingLine()
        #expect(line.count == 0)
        #expect(line.oldest == nil)
        #expect(line.countBefore(session(1), stay(5)) == 0)
    }

    @Test func `of the same moment the smaller number is first, then the smaller id`() {
        var line = WaitingLine()
        let numbers: [(id: UInt64, number: UInt64)] = [(3, 7), (1, 9), (2, 7), (4, 8)]
        for (id, number) in numbers { line.add(session(id), stay(9, number)) }
        let places = numbers.map { line.countBefore(session($0.id), stay(9, $0.number)) }
        #expect(places == [1, 3, 0, 2])
    }

    @Test func `who is not in the line cannot leave it`() {
        var line = WaitingLine()
        line.add(session(1), stay(1))
        line.remove(session(2), stay(1))
        line.remove(session(1), stay(2))
        #expect(line.count == 1)
    }

    /// Any order of coming and going gives the places that sorting gives.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `places are those of a sorted list`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var line = WaitingLine()
        var model: [ContactID: Contact.QueueStay] = [:]
        for number in 0..<200 as Range<UInt64> {
            if Bool.random(using: &random),
                let leaver = model.keys.sorted().randomElement(using: &random)
            {
                if let stay = model.removeValue(forKey: leaver) { line.remove(leaver, stay) }
            } else {
                let stay = stay(
                    Int64.random(in: 0..<50, using: &random),
                    UInt64.random(in: 0..<3, using: &random))
                line.add(session(number), stay)
                model[session(number)] = stay
            }
            let sorted = model.sorted { left, right in
                (left.value.enqueuedAt, left.value.number, left.key)
                    < (right.value.enqueuedAt, right.value.number, right.key)
            }
            #expect(line.count == sorted.count)
            #expect(line.oldest == sorted.first?.value.enqueuedAt)
            for (place, entry) in sorted.enumerated() {
                #expect(line.countBefore(entry.key, entry.value) == place)
            }
        }
    }
}
