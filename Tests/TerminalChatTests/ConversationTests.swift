// SPDX-License-Identifier: Apache-2.0
import TerminalChat
import Testing

@Suite struct ConversationTests {
    private func message(
        _ id: String, _ time: Int64 = 1000, from participant: String = "bot", _ content: String = ""
    ) -> ChatItem {
        ChatItem(
            id: id, time: time, kind: .message, content: content.isEmpty ? id : content,
            participant: participant, name: "Robo", role: "CUSTOM_BOT")
    }

    private func receipt(_ message: String, by recipient: String, isRead: Bool) -> ChatItem {
        ChatItem(
            id: "r", time: 0, kind: .receipts,
            receipts: [.init(message: message, recipient: recipient, isRead: isRead)])
    }

    @Test func `keeps items in order and each once`() {
        var chat = Conversation(participant: "me")
        let items = [
            message("b", 2000), message("a", 1000), message("c", 2000), message("b", 2000),
        ]
        var new: [String] = []
        for item in items { if let item = chat.receive(item, now: 0) { new.append(item.id) } }
        #expect(new == ["b", "a", "c"])
        #expect(chat.items.map(\.id) == ["a", "b", "c"])
    }

    @Test func `shows who types until they write or twelve seconds pass`() {
        var chat = Conversation(participant: "me")
        let typing = { (id: String) in
            ChatItem(id: "t", time: 0, kind: .event("typing"), participant: id, name: id)
        }
        for id in ["bot", "agent", "me"] { _ = chat.receive(typing(id), now: 0) }
        #expect(chat.typingNames == ["agent", "bot"])
        _ = chat.receive(message("m1"), now: 5000)
        #expect(chat.typingNames == ["agent"])
        var changes = chat.expireTyping(now: 11_999)
        #expect(!changes)
        changes = chat.expireTyping(now: 12_000)
        #expect(changes)
        #expect(chat.typingNames.isEmpty)
        #expect(chat.items.map(\.id) == ["m1"])
    }

    @Test func `lets a receipt stand for all messages before it`() {
        var chat = Conversation(participant: "me")
        for (place, id) in ["one", "two", "three"].enumerated() {
            _ = chat.receive(message(id, Int64(place), from: "me"), now: 0)
        }
        _ = chat.receive(receipt("one", by: "bot", isRead: true), now: 0)
        _ = chat.receive(receipt("two", by: "bot", isRead: false), now: 0)
        _ = chat.receive(receipt("three", by: "me", isRead: true), now: 0)
        #expect(chat.progress == ["one": .read, "two": .delivered, "three": .sent])
        _ = chat.receive(receipt("three", by: "bot", isRead: true), now: 0)
        _ = chat.receive(receipt("three", by: "bot", isRead: false), now: 0)
        #expect(chat.progress == ["one": .read, "two": .read, "three": .read])
    }

    @Test(arguments: [true, false])
    func `shows an own message once, whichever comes first`(echoIsFirst: Bool) {
        var chat = Conversation(participant: "me")
        chat.write("hi", key: "k", now: 5)
        let echo = message("m1", 1000, from: "me", "hi")
        var shown: [ChatItem?] = []
        if echoIsFirst { shown.append(chat.receive(echo, now: 0)) }
        #expect(chat.items.isEmpty)
        shown += chat.acknowledge("k", id: "m1", time: 1000)
        if !echoIsFirst { shown.append(chat.receive(echo, now: 0)) }
        #expect(shown.compactMap(\.?.id) == ["m1"])
        #expect(chat.pending.isEmpty)
        #expect(chat.items.map(\.id) == ["m1"])
        #expect(chat.items.allSatisfy(chat.isOwn))
    }

    @Test func `lets in what only looked like an echo`() {
        var chat = Conversation(participant: nil)
        chat.write("hi", key: "k", now: 5)
        let early = chat.receive(message("other", 900, from: "bot", "hi"), now: 0)
        #expect(early == nil)
        let new = chat.acknowledge("k", id: "mine", time: 1000)
        #expect(new.map(\.id) == ["mine", "other"])
        #expect(chat.items.map { chat.isOwn($0) } == [false, true])
    }

    @Test func `lets it in too when the own message fails`() {
        var chat = Conversation(participant: "me")
        chat.write("hi", key: "k", now: 5)
        _ = chat.receive(message("other", 900, from: "me", "hi"), now: 0)
        let new = chat.note(.failed("no"), of: "k")
        #expect(new.map(\.id) == ["other"])
        #expect(chat.sendable == nil)
        chat.dropFailed()
        #expect(chat.pending.isEmpty)
    }

    @Test(arguments: [true, false])
    func `learns who it is from its first message`(echoIsFirst: Bool) {
        var chat = Conversation(participant: nil)
        _ = chat.receive(message("old", 1, from: "me"), now: 0)
        chat.write("hi", key: "k", now: 5)
        let echo = message("m1", 1000, from: "me", "hi")
        if echoIsFirst { _ = chat.receive(echo, now: 0) }
        _ = chat.acknowledge("k", id: "m1", time: 1000)
        if !echoIsFirst { _ = chat.receive(echo, now: 0) }
        #expect(chat.participant == "me")
        #expect(chat.items.allSatisfy(chat.isOwn))
    }

    @Test func `sends one after the other`() {
        var chat = Conversation(participant: "me")
        chat.write("one", key: "1", now: 0)
        chat.write("two", key: "2", now: 0)
        #expect(chat.sendable?.key == "1")
        _ = chat.note(.waiting, of: "1")
        #expect(chat.sendable?.key == "1")
        _ = chat.acknowledge("1", id: "m1", time: 0)
        #expect(chat.sendable?.key == "2")
    }

    @Test func `fails what is on its way when the chat ends`() {
        var chat = Conversation(participant: "me")
        chat.link = .connected
        chat.write("too late", key: "k", now: 0)
        let ended = ChatItem(id: "e", time: 1, kind: .event("chat.ended"))
        let new = chat.receive(ended, now: 0)
        #expect(new == ended)
        #expect(chat.link == .ended)
        #expect(chat.pending.map(\.state) == [.failed("The chat has ended.")])
    }
}
