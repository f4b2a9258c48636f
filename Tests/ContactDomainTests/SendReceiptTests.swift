// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct SendReceiptTests {
    private static let stamp = Stamp.after(.seconds(10))
    private static let message = ItemStamp.sample(5).id

    private func receipt(
        _ state: Chat.State, from id: ParticipantID = SampleChat.customer,
        _ kind: Chat.Receipt.Kind = .read, digest: UInt64 = 9
    ) throws(Chat.Rejection) -> [Chat.Event] {
        try Chat.sendReceipt(state, from: id, of: Self.message, kind, digest: digest, Self.stamp)
    }

    @Test(arguments: [Chat.Receipt.Kind.delivered, .read])
    func `records who got which message`(kind: Chat.Receipt.Kind) throws {
        let events = try receipt(Standing.open.state(), kind)
        guard case .receiptRecorded(let receipt) = events.first else {
            Issue.record("nothing was recorded")
            return
        }
        #expect(events.count == 1)
        #expect(receipt.message == Self.message)
        #expect(receipt.recipient == SampleChat.customer)
        #expect(receipt.kind == kind)
        #expect(receipt.item.time == .after(.seconds(10)))
    }

    @Test func `a repeat yields no event and finds the first one's item`() throws {
        let state = Standing.open.state()
        let events = try receipt(state)
        let after = state.after(events)
        #expect(try receipt(after) == [])
        #expect(after.requests.item(for: 9) == events.first?.items.first)
    }

    @Test(
        arguments: [
            (Standing.absent, SampleChat.stranger, Chat.Rejection.contactNotFound),
            (.ended, SampleChat.stranger, .contactEnded),
            (.waiting, SampleChat.stranger, .participantNotActive),
            (.open, SampleChat.stranger, .participantNotActive),
            (.open, SampleChat.customer, nil),
        ] as [(Standing, ParticipantID, Chat.Rejection?)])
    func `names the first reason for which it is refused`(
        standing: Standing, id: ParticipantID, rejection: Chat.Rejection?
    ) {
        #expect(refusal { try receipt(standing.state(), from: id) } == rejection)
    }

    @Test(arguments: [(SampleChat.customer, false), (SampleChat.bot, true), (nil, true)])
    func `a receipt is for what others have sent`(author: ParticipantID?, isTaken: Bool) throws {
        let state = Standing.open.state()
        let found = refusal {
            try Chat.sendReceipt(
                state, from: SampleChat.customer, of: Self.message, by: author, .read, digest: 9,
                Self.stamp)
        }
        #expect(found == (isTaken ? nil : .ownMessage))
    }

    @Test func `receipts are off once more than two are connected, repeats are not`() throws {
        let two = Standing.open.state().joined(by: SampleChat.bot, .customBot)
        let receipts = try receipt(two)
        #expect(receipts.count == 1)
        let waits = Participant(id: SampleChat.agent, role: .agent, displayName: "Cy")
        let invited = two.after(receipts)
            .after([.participantAdded(waits, digest: 3, at: .outset)])
        #expect(try receipt(invited, digest: 10).count == 1)
        let three = invited.after([
            .participantJoined(
                SampleChat.agent, .sample(8, after: .seconds(10)), contact: SampleChat.contact)
        ])
        #expect(throws: Chat.Rejection.receiptsOff) { try receipt(three, digest: 10) }
        #expect(try receipt(three) == [])
    }

    @Test func `a signal names its sender and changes nothing`() throws {
        let state = Standing.open.state()
        let (sender, item) = try Chat.signal(state, from: SampleChat.customer, Self.stamp)
        #expect(sender == Sender(id: SampleChat.customer, role: .customer, displayName: "Ann"))
        #expect(item.time == .after(.seconds(10)))
    }

    @Test(arguments: [
        (Standing.absent, SampleChat.customer, Chat.Rejection.contactNotFound),
        (.ended, SampleChat.customer, .contactEnded),
        (.open, SampleChat.stranger, .participantNotActive),
    ])
    func `a signal is refused to whoever is not in a chat that goes on`(
        standing: Standing, id: ParticipantID, rejection: Chat.Rejection
    ) {
        #expect(refusal { try Chat.signal(standing.state(), from: id, Self.stamp) } == rejection)
    }
}
