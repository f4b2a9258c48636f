// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import DequeModule

/// The contacts that wait in a queue, the one that has waited longest first.
///
/// Most come at the end and leave near the front, both of which cost next to nothing however long
/// the line is; a place is found by halving.
struct WaitingLine {
    private struct Place: Comparable {
        let since: Instant
        let session: ContactID

        static func < (left: Place, right: Place) -> Bool {
            (left.since, left.session) < (right.since, right.session)
        }
    }

    private var places: Deque<Place> = []
    private var since: [ContactID: Instant] = [:]

    /// How many wait.
    var count: Int { places.count }

    /// Since when the one that has waited longest waits; `nil` when none does.
    var oldest: Instant? { places.first?.since }

    /// Adds a session, which is not in the line.
    mutating func add(_ session: ContactID, since moment: Instant) {
        let place = Place(since: moment, session: session)
        if let last = places.last, place < last {
            places.insert(place, at: index(of: place))
        } else {
            places.append(place)
        }
        since[session] = moment
    }

    /// Takes a session out, if it is in the line.
    mutating func remove(_ session: ContactID) {
        guard let moment = since.removeValue(forKey: session) else { return }
        places.remove(at: index(of: Place(since: moment, session: session)))
    }

    /// How many have waited longer than a session that has waited since a moment.
    func countBefore(_ session: ContactID, since moment: Instant) -> Int {
        index(of: Place(since: moment, session: session))
    }

    /// The index of the first place that is not before a place.
    private func index(of place: Place) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
