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

    @Test func `asks only so often in a flood, and goes on after the pause`() {
        var probe = DeliveryProbe()
        var pings = 0
        var number: UInt64 = 0
        var last = DeliveryProbe.Action.nothing
        for _ in 0..<100 {
            number += 1
            last = probe.wrote(Position(number), at: at(0))
            if case .ping(let position) = last {
                pings += 1
                _ = probe.answered(position, at: at(0))
            }
        }
        #expect(pings == Int(DeliveryProbe.burst))
        let pause = DeliveryProbe.pause.nanoseconds / 1_000_000
        #expect(probe.pauseIsOver(at: at(pause)) == .ping(Position(100)))
    }

    @Test func `a client that never answers is asked once`() {
        var probe = DeliveryProbe()
        #expect(probe.wrote(Position(1), at: at(0)) == .ping(Position(1)))
        for number: UInt64 in 2..<100 {
            #expect(probe.wrote(Position(number), at: at(Int64(number) * 1000)) == .nothing)
        }
    }
}
