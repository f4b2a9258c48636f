// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import Synchronization

/// The places that participants have for sockets.
///
/// A socket whose client is gone without a word keeps its place until somebody wants it: then the one
/// that has been silent longest gives way. Those that are heard of stay, since stock clients open
/// another socket at once when one is closed, and six of them would close each other's for ever.
package final class SocketPlaces: Sendable {
    /// How many sockets a participant may have open.
    /// - SeeAlso: Amazon Connect Administrator Guide, feature limits: open websockets.
    package static let perParticipantMax = 5
    /// How long a socket may be silent and keep its place when it is wanted. Stock clients send
    /// something every ten seconds.
    package static let silenceMax = Duration.seconds(15)

    fileprivate let clock: ServiceClock
    private let taken = Mutex<[ParticipantID: [SocketPlace]]>([:])

    /// Makes the places; all are free.
    package init(clock: ServiceClock) { self.clock = clock }

    /// Takes a place; `nil` when none is free and none becomes free.
    package func take(_ participant: ParticipantID) -> SocketPlace? {
        let place = SocketPlace(of: participant, in: self)
        let (isTaken, former) = taken.withLock { taken -> (Bool, SocketPlace?) in
            var places = taken[participant] ?? []
            var former: SocketPlace?
            if places.count >= Self.perParticipantMax {
                guard let silent = Self.silent(places, at: clock.now) else { return (false, nil) }
                former = places.remove(at: silent)
            }
            places.append(place)
            taken[participant] = places
            return (true, former)
        }
        former?.giveWay()
        return isTaken ? place : nil
    }

    /// How long a participant has to wait until it may open another socket, if those that are open
    /// are not heard of; `nil` when it may now.
    package func wait(_ participant: ParticipantID) -> Duration? {
        taken.withLock { taken in
            let (places, now) = (taken[participant] ?? [], clock.now)
            guard places.count >= Self.perParticipantMax, Self.silent(places, at: now) == nil,
                let longest = places.map({ $0.silence(at: now) }).max()
            else { return nil }
            return Self.silenceMax - longest
        }
    }

    /// The socket that has been silent longest, and too long. One that was heard of after now was so
    /// before the system's clock was set back.
    private static func silent(_ places: [SocketPlace], at now: Instant) -> Int? {
        let silences = places.map { $0.silence(at: now) }
        if let future = silences.firstIndex(where: { $0 < .zero }) { return future }
        return silences.indices.filter { silences[$0] >= silenceMax }
            .max { silences[$0] < silences[$1] }
    }

    fileprivate func release(_ place: SocketPlace) {
        taken.withLock { taken in
            var places = taken[place.participant] ?? []
            places.removeAll { $0 === place }
            taken[place.participant] = places.isEmpty ? nil : places
        }
    }
}

/// A place that a socket holds.
package final class SocketPlace: Sendable {
    private enum Holder: Sendable {
        case unknown
        case known(@Sendable () -> Void)
        case gone
    }

    fileprivate let participant: ParticipantID
    private let places: SocketPlaces
    private let heardAt: Atomic<Int64>
    private let holder = Mutex(Holder.unknown)

    fileprivate init(of participant: ParticipantID, in places: SocketPlaces) {
        self.participant = participant
        self.places = places
        heardAt = Atomic(places.clock.now.milliseconds)
    }

    /// The client has sent something.
    package func heard() { heardAt.store(places.clock.now.milliseconds, ordering: .relaxed) }

    /// Says how the socket is closed when its place is given to another one. It is called at most
    /// once, from anywhere.
    package func hold(_ close: @escaping @Sendable () -> Void) {
        let isGone = holder.withLock { holder in
            if case .gone = holder { return true }
            holder = .known(close)
            return false
        }
        if isGone { close() }
    }

    /// Gives the place back.
    package func release() {
        holder.withLock { $0 = .gone }
        places.release(self)
    }

    fileprivate func giveWay() {
        let close = holder.withLock { holder -> (@Sendable () -> Void)? in
            defer { holder = .gone }
            if case .known(let close) = holder { return close }
            return nil
        }
        close?()
    }

    fileprivate func silence(at now: Instant) -> Duration {
        now - Instant(milliseconds: heardAt.load(ordering: .relaxed))
    }
}
