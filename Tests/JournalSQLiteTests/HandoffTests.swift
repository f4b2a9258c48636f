// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import JournalSQLite
import Synchronization
import Testing

@Suite struct HandoffTests {
    @Test func `gives out what was put, in order and no more than asked for`() {
        let handoff = Handoff<Int>(countMax: 100)
        for number in 0..<10 { #expect(handoff.put(number) == nil) }
        #expect(handoff.take(countMax: 4) == [0, 1, 2, 3])
        #expect(handoff.put(10) == nil)
        #expect(handoff.take(countMax: 100) == [4, 5, 6, 7, 8, 9, 10])
    }

    @Test func `stops taking when the bytes are enough`() {
        let handoff = Handoff<Int>(countMax: 100)
        for size in [3, 3, 3, 50, 1] { #expect(handoff.put(size) == nil) }
        #expect(handoff.take(countMax: 9, bytesMax: 5, size: { $0 }) == [3, 3])
        #expect(handoff.take(countMax: 9, bytesMax: 5, size: { $0 }) == [3, 50])
        #expect(handoff.take(countMax: 9, bytesMax: 5, size: { $0 }) == [1])
    }

    @Test func `refuses what is over its bounds until something is settled`() {
        let handoff = Handoff<String>(countMax: 2, bytesMax: 10)
        #expect(handoff.put("a", bytes: 4) == nil)
        #expect(handoff.put("too large now", bytes: 7) == .overloaded)
        #expect(handoff.put("b", bytes: 6) == nil)
        #expect(handoff.put("c", bytes: 0) == .overloaded)
        #expect(handoff.take(countMax: 2) == ["a", "b"])
        #expect(handoff.put("c", bytes: 0) == .overloaded)
        handoff.settle(count: 1, bytes: 4)
        #expect(handoff.put("c", bytes: 4) == nil)
        #expect(handoff.load.count == 2)
        #expect(handoff.load.bytes == 10)
    }

    @Test func `takes an element larger than itself when it holds nothing`() {
        let handoff = Handoff<Int>(countMax: 2, bytesMax: 10)
        #expect(handoff.put(1, bytes: 11) == nil)
        #expect(handoff.put(2, bytes: 1) == .overloaded)
    }

    @Test func `gives out what is in when it is closed, then nothing`() {
        let handoff = Handoff<Int>(countMax: 2)
        #expect(handoff.put(1) == nil)
        handoff.close()
        #expect(handoff.isClosed)
        #expect(handoff.put(2) == .closed)
        #expect(handoff.take(countMax: 5) == [1])
        #expect(handoff.take(countMax: 5) == [])
    }

    @Test(arguments: [1, 3])
    func `hands each element to one of its threads and lets them go`(threads: Int) {
        let handoff = Handoff<Int>(countMax: 20_000)
        let seen = Seen(handoff)
        for _ in 0..<threads { Thread { seen.collect() }.start() }
        for number in 0..<10_000 { #expect(handoff.put(number) == nil) }
        handoff.close()
        for _ in 0..<threads { seen.ended.wait() }
        #expect(seen.numbers.withLock { $0.sorted() } == Array(0..<10_000))
    }

    /// What the threads of a test took.
    private final class Seen: Sendable {
        let numbers = Mutex<[Int]>([])
        let ended = DispatchSemaphore(value: 0)
        private let handoff: Handoff<Int>

        init(_ handoff: Handoff<Int>) { self.handoff = handoff }

        func collect() {
            while true {
                let taken = handoff.take(countMax: 7)
                guard !taken.isEmpty else { break }
                numbers.withLock { $0 += taken }
            }
            ended.signal()
        }
    }
}
