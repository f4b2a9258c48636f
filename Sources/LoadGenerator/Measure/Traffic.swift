// SPDX-License-Identifier: Apache-2.0

/// The messages under way and what became of them.
///
/// A message counts once it is acknowledged to its sender **and** has arrived at the other side's
/// socket. Its latency counts from the moment at which it was due.
final class Traffic {
    private struct Flight {
        var number = -1
        var due: Nanoseconds = 0
        var recipient = 0
        var isAcknowledged = false
        var isDelivered = false
        var id: String?
    }

    /// How many messages may be under way. One that is overtaken by as many others counts as lost.
    static let flightsMax = 1 << 17

    private var flights = [Flight](repeating: Flight(), count: flightsMax)
    private(set) var issued = 0
    private(set) var completed = 0
    private(set) var completedInWindow = 0
    private(set) var failed = 0
    private(set) var overtaken = 0
    private(set) var firstFault: LoadFault?
    private var window: Range<Nanoseconds> = 0..<0
    /// From due to acknowledged and arrived.
    private(set) var deliveries = Latencies()
    /// From due to acknowledged.
    private(set) var acknowledgements = Latencies()
    /// Called for each message that is done, whether well or not.
    var done: () -> Void = {}
    /// Called with the id of each message that both sides know of, and the number of who got it.
    var known: ((_ id: String, _ recipient: Int) -> Void)?

    /// What is sent and not yet done.
    var underWay: Int { issued - completed - failed - overtaken }

    /// Messages that are due from now on are measured.
    func openWindow() { window = .now..<Nanoseconds.max }

    /// Messages that are due from now on are not measured any more.
    func closeWindow() { window = window.lowerBound..<max(window.lowerBound, .now) }

    /// Counts what is still under way as having taken until now, since it took longer than that.
    func settleRest() {
        let now = Nanoseconds.now
        for flight in flights where flight.number >= 0 && window.contains(flight.due) {
            deliveries.record(now - min(now, flight.due))
            if !flight.isAcknowledged { acknowledgements.record(now - min(now, flight.due)) }
        }
    }

    /// Whether anything came through, once something was sent.
    func checkHasDelivered() throws(LoadFault) {
        guard completed == 0, issued > 0 else { return }
        throw firstFault ?? LoadFault("No message came through.")
    }

    /// Takes what comes down a party's socket.
    func watch(_ party: Party) {
        party.receive = { [weak self] party, frame, _ in
            guard case .numbered(let number) = frame else { return }
            self?.arrived(number, at: party)
        }
    }

    /// Sends the next message.
    /// - Parameter isWatched: whether the recipient has a socket at which it can arrive.
    func send(
        from sender: Party, to recipient: Party, due: Nanoseconds, isWatched: Bool = true
    ) {
        let number = issued
        issued += 1
        let slot = number % Self.flightsMax
        if flights[slot].number >= 0 { overtaken += 1 }
        flights[slot] = Flight(
            number: number, due: due, recipient: recipient.number, isDelivered: !isWatched)
        sender.sendMessage(number) { [weak self] result in
            self?.answered(number, result)
        }
    }

    private func answered(_ number: Int, _ result: Result<HTTPReply, LoadFault>) {
        let slot = number % Self.flightsMax
        guard flights[slot].number == number else { return }
        switch result {
        case .success(let reply) where reply.status == 200:
            if window.contains(flights[slot].due) {
                acknowledgements.record(.now - flights[slot].due)
            }
            flights[slot].isAcknowledged = true
            if known != nil { flights[slot].id = Self.id(in: reply) }
            completeIfDone(slot)
        case .success(let reply):
            fail(slot, LoadFault("A message got \(reply.status): \(reply.text.prefix(300))"))
        case .failure(let fault): fail(slot, fault)
        }
    }

    private func arrived(_ number: Int, at party: Party) {
        let slot = number % Self.flightsMax
        // The sender's own echo, and what counts as lost already, do not count.
        guard flights[slot].number == number, flights[slot].recipient == party.number,
            !flights[slot].isDelivered
        else { return }
        flights[slot].isDelivered = true
        completeIfDone(slot)
    }

    private func completeIfDone(_ slot: Int) {
        guard flights[slot].isAcknowledged, flights[slot].isDelivered else { return }
        let now = Nanoseconds.now
        if window.contains(flights[slot].due) { deliveries.record(now - flights[slot].due) }
        if window.contains(now) { completedInWindow += 1 }
        flights[slot].number = -1
        completed += 1
        if let known, let id = flights[slot].id { known(id, flights[slot].recipient) }
        done()
    }

    private func fail(_ slot: Int, _ fault: LoadFault) {
        firstFault = firstFault ?? fault
        flights[slot].number = -1
        failed += 1
        done()
    }

    /// The id in the answer to a message.
    static func id(in reply: HTTPReply) -> String? {
        reply.text.split(separator: #""Id":""#).last?.split(separator: "\"").first
            .map(String.init)
    }
}

extension Report {
    /// Adds how long messages took and what became of them.
    mutating func add(_ traffic: Traffic) {
        add("send to delivered", traffic.deliveries)
        add("send to acknowledged", traffic.acknowledgements)
        add("failed", Double(traffic.failed), "messages")
        add("not delivered", Double(traffic.underWay + traffic.overtaken), "messages")
        if traffic.underWay > 0 {
            notes.append(
                "messages that were still under way in the end count as having taken until then")
        }
        if let fault = traffic.firstFault { notes.append("first failure: \(fault)") }
    }
}
