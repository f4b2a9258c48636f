// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactService
import Testing

@Suite struct QuotasTests {
    private func quotas(_ settings: String...) throws -> Quotas {
        var quotas = Quotas()
        for setting in settings { try quotas.apply(setting) }
        return quotas
    }

    @Test func `nothing is limited by default`() {
        #expect(Quotas().chatsMax == nil)
        #expect(Quotas().queuesMax == nil)
        #expect(Quotas().hoursMax == nil)
        #expect(Quotas().rates.isEmpty)
    }

    @Test func `takes numbers of chats and rates, the last one of a name`() throws {
        let quotas = try quotas(
            "concurrent-chats=10", "send-message=10/15", "start-chat-contact=0.5/1",
            "concurrent-chats=0", "send-message=1/2", "queues=7", "hours-of-operation=8")
        #expect(quotas.queuesMax == 7)
        #expect(quotas.hoursMax == 8)
        #expect(quotas.chatsMax == 0)
        #expect(quotas.rates["send-message"] == Quotas.Rate(perSecond: 1, burst: 2))
        #expect(quotas.rates["start-chat-contact"] == Quotas.Rate(perSecond: 0.5, burst: 1))
        #expect(quotas.rates.count == 2)
    }

    @Test func `the service's defaults name every bucket and can be changed after`() throws {
        let quotas = try quotas("service", "send-message=100/200")
        #expect(Set(quotas.rates.keys) == Set(Quotas.bucketNames))
        #expect(quotas.rates["send-message"] == Quotas.Rate(perSecond: 100, burst: 200))
        #expect(
            quotas.rates["create-participant-connection"]
                == Quotas.Rate(perSecond: 6, burst: 9))
        #expect(quotas.rates["disconnect-participant"] == Quotas.Rate(perSecond: 3, burst: 5))
        #expect(quotas.rates["get-transcript"] == Quotas.Rate(perSecond: 8, burst: 12))
        #expect(quotas.chatsMax == 500)
        #expect(quotas.queuesMax == 50)
        #expect(quotas.hoursMax == 100)
    }

    @Test func `messages and events draw on one bucket, all others on their own`() {
        #expect(Quotas.bucket(of: .sendMessage) == "send-message")
        #expect(Quotas.bucket(of: .sendEvent) == "send-message")
        #expect(Quotas.bucket(of: .startChatContact) == "start-chat-contact")
        #expect(Quotas.bucketNames.count == Operation.all.count - 1)
        #expect(Quotas.bucketNames == Quotas.bucketNames.sorted())
    }

    @Test(arguments: [
        "", "=", "x", "=5", "concurrent-chats", "concurrent-chats=", "concurrent-chats=x",
        "concurrent-chats=-1", "concurrent-chats=1.5", "concurrent-chats=1/2",
        "concurrent-chats= 1", "concurrent-chats=99999999999999999999", "Concurrent-Chats=1",
        "send-message", "send-message=", "send-message=10", "send-message=10/",
        "send-message=/15", "send-message=10/15/20", "send-message=0/15", "send-message=-1/15",
        "send-message=10/0", "send-message=10/0.5", "send-message=nan/15",
        "send-message=inf/15", "send-message=10/inf", "send-message=10 /15",
        "send-message=0x10/15", "send-message=10/0x1p4", "send-event=10/15", "SendMessage=10/15",
        "queues", "queues=-1", "queue=1", "hours-of-operation=x", "list-queues=1",
        "nothing=1/1", "service=1", "Service", "--", "send-message:10/15",
    ])
    func `refuses what is no setting, with a sentence`(setting: String) {
        var quotas = Quotas()
        let fault = #expect(throws: Quotas.Fault.self) { try quotas.apply(setting) }
        #expect(fault?.description.hasSuffix(".") == true)
        #expect(quotas == Quotas())
    }
}
