// SPDX-License-Identifier: Apache-2.0
import Journal
import NIOCore
import Testing

@testable import ContactServer

@Suite struct DeliveryProbeTests {
    private func at(_ milliseconds: Int64) -> NIODeadline {
        .uptimeNanoseconds(1_000_000_000) + .milliseconds(milliseconds)
    }

    @Test func `asks after what was written, once`() {
        var probe = DeliveryProbe()
        #expect(probe.wrote(Position(1), at: at(0)) == .ping(Position(1)))
        #expect(probe.wrote(Position(2), at: at(1)) == .nothing)
        #expect(probe.wrote(Position(3), at: at(2)) == .nothing)
        #expect(probe.answered(Position(1), at: at(5)) == .ping(Position(3)))
        #expect(probe.answered(Position(3), at: at(6)) == .nothing)
    }

    @Test func `takes only the answer that it asked for`() {
        var probe = DeliveryProbe()
        #expect(probe.answered(Position(1), at: at(0)) == nil)
        _ = probe.wrote(Position(2), at: at(0))
        #expect(probe.answered(Position(1), at: at(1)) == nil)
        #expect(probe.answered(Position(3), at: at(1)) == nil)
        #expect(probe.answered(Position(2), at: at(1)) != nil)
        #expect(probe.answered(Position(2), at: at(1)) == nil)
    }

    /// Writes as often as is said at one moment, and answers every ping at once.
    private func write(
        _ count: Int, from first: UInt64 = 1, to probe: inout DeliveryProbe, at now: NIODeadline
    ) -> (pings: Int, last: DeliveryProbe.Action) {
        var pings = 0
        var last = DeliveryProbe.Action.nothing
        for number in first..<first + UInt64(count) {
            last = probe.wrote(Position(number), at: now)
            if case .ping(let position) = last {
                pings += 1
                _ = probe.answered(position, at: now)
            }
        }
        return (pings, last)
    }

    @Test func `asks only so often in a flood, and goes on after a pause`() {
        var probe = DeliveryProbe()
        let flood = write(100, to: &probe, at: at(0))
        #expect(flood.pings == Int(DeliveryProbe.burst))
        #expect(flood.last == .nothing)
        #expect(probe.pauseIsOver(at: at(10)) == .ping(Position(100)))
    }

    @Test func `pauses grow with the flood, up to four pings a second`() {
        var probe = DeliveryProbe()
        _ = write(Int(DeliveryProbe.burst), to: &probe, at: at(0))
        var pauses: [Int64] = []
        var now: Int64 = 0
        for number: UInt64 in 1000..<1012 {
            guard case .wait(let pause) = probe.wrote(Position(number), at: at(now)) else { break }
            pauses.append(pause.nanoseconds / 1_000_000)
            now += pauses.last ?? 0
            #expect(probe.pauseIsOver(at: at(now)) == .ping(Position(number)))
            #expect(probe.answered(Position(number), at: at(now)) == .nothing)
        }
        #expect(pauses == [10, 20, 40, 80, 160] + [Int64](repeating: 250, count: 7))
    }

    @Test func `after a second of quiet pauses are short again`() {
        var probe = DeliveryProbe()
        _ = write(200, to: &probe, at: at(0))
        _ = probe.pauseIsOver(at: at(10))
        _ = probe.answered(Position(200), at: at(10))
        #expect(probe.wrote(Position(201), at: at(10)) == .wait(.milliseconds(20)))
        #expect(probe.pauseIsOver(at: at(30)) == .ping(Position(201)))
        #expect(probe.answered(Position(201), at: at(30)) == .nothing)
        let quiet = write(10, from: 300, to: &probe, at: at(1_000))
        #expect(quiet.pings == 4)
        #expect(probe.pauseIsOver(at: at(1_010)) == .ping(Position(309)))
    }

    @Test func `a client that never answers is asked once`() {
        var probe = DeliveryProbe()
        #expect(probe.wrote(Position(1), at: at(0)) == .ping(Position(1)))
        for number: UInt64 in 2..<100 {
            #expect(probe.wrote(Position(number), at: at(Int64(number) * 1000)) == .nothing)
        }
    }

    @Test func `asks a last time unless everything is known to have arrived`() {
        var probe = DeliveryProbe()
        #expect(probe.last() == nil)
        _ = probe.wrote(Position(1), at: at(0))
        _ = probe.wrote(Position(2), at: at(0))
        #expect(probe.last() == Position(2))
        #expect(probe.answered(Position(1), at: at(1)) == nil)
        #expect(probe.answered(Position(2), at: at(1)) == .nothing)
        #expect(probe.last() == nil)
        _ = probe.wrote(Position(3), at: at(2))
        #expect(probe.last() == Position(3))
    }
}
