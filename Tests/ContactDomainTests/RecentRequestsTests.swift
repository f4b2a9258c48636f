// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct RecentRequestsTests {
    private func message(_ number: Int) -> Chat.Event {
        .messageSent(
            Message(
                item: .sample(UInt64(number)), contact: SampleChat.contact,
                sender: Sender(id: SampleChat.customer, role: .customer, displayName: "Ann"),
                content: .plain("x"), digest: UInt64(number)))
    }

    @Test func `knows nothing at first`() {
        #expect(Chat.State().requests.item(for: 1) == nil)
    }

    @Test(arguments: [31, 32, 33, 511, 512, 513, 544, 1023, 1024, 1055, 1056, 1057, 5000])
    func `remembers the last five hundred and twelve requests and few others`(count: Int) {
        let state = Standing.open.state().after((1...count).map(message))
        for number in max(1, count - RecentRequests.capacity + 1)...count {
            #expect(state.requests.item(for: UInt64(number)) == .sample(UInt64(number)))
        }
        for number in 1...count where number <= count - 2 * RecentRequests.capacity - 32 {
            #expect(state.requests.item(for: UInt64(number)) == nil)
        }
    }

    @Test func `a copy keeps what it knew`() {
        let before = Standing.open.state().after((1...40).map(message))
        let after = before.after([message(41)])
        #expect(before.requests.item(for: 41) == nil)
        #expect(after.requests.item(for: 41) == .sample(41))
        #expect(after.requests.item(for: 1) == .sample(1))
    }
}

@Suite struct RequestDigestTests {
    /// Stored in journals, so these may never change.
    @Test(
        arguments: [
            ([], 0xCBF2_9CE4_8422_2325), ([""], 0xA8C7_F832_281A_39C5),
            (["SendMessage"], 0xDA9C_0049_C9A4_1545),
        ] as [([String], UInt64)])
    func `is the same for ever`(texts: [String], value: UInt64) {
        #expect(digest(texts) == value)
    }

    @Test func `takes numbers with texts`() {
        var digest = RequestDigest()
        digest.add("é🙂")
        digest.add(.max)
        #expect(digest.value == 0xFDAD_50C6_713A_A7E1)
    }

    @Test(
        arguments: [
            (["ab", "c"], ["a", "bc"]), (["a"], ["a", ""]), ([""], []), (["a", "b"], ["b", "a"]),
            (["\u{E9}"], ["e\u{301}"]),
        ] as [([String], [String])])
    func `tells requests apart that look alike`(left: [String], right: [String]) {
        #expect(digest(left) != digest(right))
    }

    private func digest(_ texts: [String]) -> UInt64 {
        var digest = RequestDigest()
        for text in texts { digest.add(text) }
        return digest.value
    }
}
