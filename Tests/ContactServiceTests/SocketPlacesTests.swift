// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Testing

@Suite struct SocketPlacesTests {
    private let clock = ServiceClock(virtualFrom: .outset)
    private let places: SocketPlaces

    init() { places = SocketPlaces(clock: clock) }

    /// Takes places at one second, then at the next and so on, each with a note of whether it was closed.
    private func take(_ count: Int) throws -> [(place: SocketPlace, closed: Noted<Int>)] {
        try (0..<count).map { number in
            clock.move(to: .after(.seconds(number)))
            let place = try #require(places.take(SampleChat.customer))
            let closed = Noted(0)
            place.hold { closed.change { $0 += 1 } }
            return (place, closed)
        }
    }

    @Test func `there are five for each participant, and one that is given back is free`() throws {
        let held = try take(5)
        #expect(places.take(SampleChat.customer) == nil)
        #expect(places.take(SampleChat.bot) != nil)
        held[2].place.release()
        held[2].place.release()
        #expect(places.take(SampleChat.customer) != nil)
        #expect(places.take(SampleChat.customer) == nil)
        #expect(held.map(\.closed.value) == [0, 0, 0, 0, 0])
    }

    @Test func `the one that has been silent longest gives way, once it was so for long enough`()
        throws
    {
        let held = try take(5)
        clock.move(to: .after(.milliseconds(14_999)))
        #expect(places.take(SampleChat.customer) == nil)
        held[0].place.heard()
        clock.move(to: .after(.milliseconds(15_999)))
        #expect(places.take(SampleChat.customer) == nil)
        clock.move(to: .after(.seconds(17)))
        #expect(places.take(SampleChat.customer) != nil)
        #expect(held.map(\.closed.value) == [0, 1, 0, 0, 0])
        #expect(places.take(SampleChat.customer) != nil)
        #expect(held.map(\.closed.value) == [0, 1, 1, 0, 0])
        #expect(places.take(SampleChat.customer) == nil)
        held[1].place.release()
        #expect(places.take(SampleChat.customer) == nil)
        #expect(held.map(\.closed.value) == [0, 1, 1, 0, 0])
    }

    @Test func `it is said how long there is to wait, if the others stay silent`() throws {
        let held = try take(4)
        #expect(places.wait(SampleChat.customer) == nil)
        _ = places.take(SampleChat.customer)
        #expect(places.wait(SampleChat.customer) == .seconds(12))
        held[0].place.heard()
        #expect(places.wait(SampleChat.customer) == .seconds(13))
        #expect(places.wait(SampleChat.bot) == nil)
        clock.move(to: .after(.seconds(16)))
        #expect(places.wait(SampleChat.customer) == nil)
    }

    @Test func `one that gives way before it is known how is closed when it is`() throws {
        let early = try #require(places.take(SampleChat.customer))
        for _ in 0..<4 { _ = places.take(SampleChat.customer) }
        clock.move(to: .after(.seconds(15)))
        #expect(places.take(SampleChat.customer) != nil)
        let closed = Noted(0)
        early.hold { closed.change { $0 += 1 } }
        #expect(closed.value == 1)
    }
}
