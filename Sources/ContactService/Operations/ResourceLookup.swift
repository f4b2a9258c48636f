// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// What the operations on queues and hours of operation ask of an instance.
extension Instance.State {
    /// The queue that a request names by its id or ARN.
    /// - Throws: ResourceNotFoundException when there is none.
    func requireQueue(_ name: String) throws(APIFailure) -> QueueResource {
        guard let queue = QueueID(ResourceNames.id(in: name)).flatMap(queue) else {
            throw APIFailure(
                .resourceNotFoundException, "The queue \(name.quoted) does not exist.")
        }
        return queue
    }

    /// The hours of operation that a request names by their id or ARN.
    /// - Throws: ResourceNotFoundException when there are none.
    func requireHours(_ name: String) throws(APIFailure) -> HoursResource {
        guard let hours = HoursID(ResourceNames.id(in: name)).flatMap(hours) else {
            throw APIFailure(
                .resourceNotFoundException,
                "The hours of operation \(name.quoted) do not exist.")
        }
        return hours
    }

    /// Sees that no queue but one has a name.
    /// - Throws: DuplicateResourceException when another one has.
    func requireFree(_ name: String, for id: QueueID) throws(APIFailure) {
        guard queues.contains(where: { $0.name == name && $0.id != id }) else { return }
        throw APIFailure(
            .duplicateResourceException, "A queue is called \(name.quoted) already.")
    }

    /// Sees that no hours of operation but one have a name.
    /// - Throws: DuplicateResourceException when others have.
    func requireFree(_ name: String, for id: HoursID) throws(APIFailure) {
        guard hours.contains(where: { $0.name == name && $0.id != id }) else { return }
        throw APIFailure(
            .duplicateResourceException,
            "Hours of operation are called \(name.quoted) already.")
    }
}

extension APIFailure {
    /// Sees that there is room for one more.
    /// - Parameter things: what is counted, in the plural.
    /// - Throws: LimitExceededException when there are as many as the quota allows.
    static func require(
        _ count: Int, below countMax: Int?, of things: String
    ) throws(APIFailure) {
        guard let countMax, count >= countMax else { return }
        throw APIFailure(
            .limitExceededException,
            "The instance has \(count) \(things); its quota is \(countMax). Delete one first.")
    }
}

extension [String: String] {
    /// The entries as attributes, sorted by their keys.
    var sortedAttributes: [Attribute] {
        sorted { $0.key < $1.key }.map { Attribute(key: $0.key, value: $0.value) }
    }
}
