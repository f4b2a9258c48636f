// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import DequeModule

/// The contacts that wait in a queue, the one that has waited longest first; of those that came at
/// the same moment, the one with the smaller number.
///
/// Most come at the end and leave near the front, both of which cost next to nothing however long
/// the line is; a place is found by halving.
struct WaitingLine {
    private struct Place: Comparable {
        let since: Instant
        let number: UInt64
        let session: ContactID

        init(_ session: ContactID, _ stay: Contact.QueueStay) {
            since = stay.enqueuedAt
            number = stay.number
            self.session = session
        }

        static func < (left: Place, right: Place) -> Bool {
            (left.since, left.number, left.session) < (right.since, right.number, right.session)
        }
    }

    private var places: Deque<Place> = []

    /// How many wait.
    var count: Int { places.count }

    /// Since when the one that has waited longest waits; `nil` when none does.
    var oldest: Instant? { places.first?.since }

    /// Adds a session, which is not in the line.
    mutating func add(_ session: ContactID, _ stay: Contact.QueueStay) {
        let place = Place(session, stay)
        if let last = places.last, place < last {
            places.insert(place, at: index(of: place))
        } else {
            places.append(place)
        }
    }

    /// Takes a session out, if it is in the line with this stay.
    mutating func remove(_ session: ContactID, _ stay: Contact.QueueStay) {
        let place = Place(session, stay)
        let index = index(of: place)
        guard index < places.count, places[index] == place else { return }
        places.remove(at: index)
    }

    /// How many come before a session with a stay.
    func countBefore(_ session: ContactID, _ stay: Contact.QueueStay) -> Int {
        index(of: Place(session, stay))
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
