// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import JSONDocument
import Testing

@testable import ContactService

@Suite struct FrameTests {
    private static let item = ItemStamp.sample(1, after: .milliseconds(123))
    private static let id = "019b78ff-f97b-7001-8000-000000000001"
    private static let contacts =
        #""InitialContactId":"\#(SampleChat.contact)","ContactId":"\#(ContactID.sample(50))""#
    private static let customer =
        #""ParticipantId":"\#(SampleChat.customer)","DisplayName":"Ann","ParticipantRole":"CUSTOMER","#

    private static func message(
        _ text: String, _ visibility: Visibility = .all
    ) -> Chat.Event {
        .messageSent(
            Message(
                item: item, contact: .sample(50),
                sender: Sender(id: SampleChat.customer, role: .customer, displayName: "Ann"),
                content: .plain(text), visibility: visibility))
    }

    private func encoded(_ event: Chat.Event, _ state: Chat.State) -> Frame? {
        Frame(event, initialContact: SampleChat.contact, state: state)
    }

    private static let rows: [(Chat.Event, String)] = [
        (
            message("hi"),
            #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","Content":"hi","ContentType":"text/plain","#
                + #""Id":"\#(id)","Type":"MESSAGE",\#(customer)\#(contacts)}"#
        ),
        (
            .participantJoined(SampleChat.customer, item, contact: .sample(50)),
            #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","#
                + #""ContentType":"application/vnd.amazonaws.connect.event.participant.joined","#
                + #""Id":"\#(id)","Type":"EVENT",\#(customer)\#(contacts)}"#
        ),
        (
            .participantLeft(SampleChat.customer, item, contact: .sample(50)),
            #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","#
                + #""ContentType":"application/vnd.amazonaws.connect.event.participant.left","#
                + #""Id":"\#(id)","Type":"EVENT",\#(customer)\#(contacts)}"#
        ),
        (
            .ended(item, .agent, contact: .sample(50)),
            #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","#
                + #""ContentType":"application/vnd.amazonaws.connect.event.chat.ended","#
                + #""Id":"\#(id)","Type":"EVENT",\#(contacts)}"#
        ),
        (
            .receiptRecorded(
                Chat.Receipt(
                    item: item, message: ItemStamp.sample(7).id, recipient: SampleChat.bot,
                    kind: .read, digest: 1)),
            #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","#
                + #""ContentType":"application/vnd.amazonaws.connect.event.message.metadata","#
                + #""Id":"\#(id)","Type":"MESSAGEMETADATA","#
                + #""InitialContactId":"\#(SampleChat.contact)","ContactId":"\#(SampleChat.contact)","#
                + #""MessageMetadata":{"MessageId":"\#(ItemStamp.sample(7).id)","Receipts":["#
                + #"{"ReadTimestamp":"2026-01-01T10:00:00.123Z","#
                + #""RecipientParticipantId":"\#(SampleChat.bot)"}]}}"#
        ),
    ]

    private static let ahead = ItemID(
        Identifier(aheadAt: .outset, randomHigh: 1, low: 0)
    ).ofMessage(2)

    private static func head(_ text: String) -> String {
        #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","Content":"\#(text)","#
            + #""ContentType":"text/plain","Id":"\#(ahead)","Type":"MESSAGE","#
            + #""ParticipantId":"\#(SampleChat.bot)","DisplayName":"Bo","#
            + #""ParticipantRole":"SYSTEM",\#(contacts)"#
    }

    @Test func `a message that was shown in pieces says that it is whole`() throws {
        #expect(Self.ahead.description == "019b78ff-f900-8001-8000-000000000002")
        let event = Chat.Event.messageSent(
            Message(
                item: ItemStamp(id: Self.ahead, time: Self.item.time), contact: .sample(50),
                sender: Sender(id: SampleChat.bot, role: .system, displayName: "Bo"),
                content: .plain("hi"), pieces: 3))
        let frame = try #require(encoded(event, Standing.open.state()))
        let expected =
            Self.head("hi") + #","MessageMetadata":{"MessageCompleted":true,"ChunkNumber":4}}"#
        #expect(try JSON.parse(utf8: frame.bytes)["content"] == .string(expected))
        let item = try #require(TranscriptItem(event, in: Standing.open.state()))
        var writer = JSONWriter()
        item.write(to: &writer)
        #expect(!String(decoding: writer.bytes, as: UTF8.self).contains("MessageMetadata"))
    }

    @Test func `a piece of a message has its number and is for the customer alone`() throws {
        let frame = Frame(
            piece: "h", number: 2, item: ItemStamp(id: Self.ahead, time: Self.item.time),
            sender: Sender(id: SampleChat.bot, role: .system, displayName: "Bo"),
            initialContact: SampleChat.contact, contact: .sample(50))
        let expected =
            Self.head("h") + #","MessageMetadata":{"MessageCompleted":false,"ChunkNumber":2}}"#
        #expect(try JSON.parse(utf8: frame.bytes)["content"] == .string(expected))
        let meant = ParticipantRole.allCases.filter {
            frame.isMeant(for: Participant(id: .sample(60), role: $0, displayName: "x"))
        }
        #expect(meant == [.customer])
    }

    @Test(arguments: rows)
    func `an item has its members in the order of real ones`(
        event: Chat.Event, item: String
    ) throws {
        let frame = try #require(encoded(event, Standing.open.state()))
        let envelope = try JSON.parse(utf8: frame.bytes)
        #expect(envelope.object?.keys == ["content", "contentType", "topic"])
        #expect(envelope["content"] == .string(item))
        #expect(envelope["contentType"] == "application/json")
        #expect(envelope["topic"] == "aws/chat")
    }

    @Test func `an envelope is these bytes`() throws {
        let frame = try #require(encoded(Self.message("\"\\\n\u{1}é🙂"), Standing.open.state()))
        let head =
            #"{"content":"{\"AbsoluteTime\":\"2026-01-01T10:00:00.123Z\",\"Content\":"#
            + #"\"\\\"\\\\\\n\\u0001é🙂\",\"ContentType\":\"text/plain\","#
        let text = String(decoding: frame.bytes, as: UTF8.self)
        #expect(text.hasPrefix(head))
        #expect(text.hasSuffix(#"\"}","contentType":"application/json","topic":"aws/chat"}"#))
    }

    @Test(arguments: [
        Chat.Event.started(SampleChat.start(), at: .outset),
        .participantAdded(
            Participant(id: SampleChat.bot, role: .customBot, displayName: "Bo"), digest: 1,
            at: .outset),
        .participantRemoved(SampleChat.bot, at: .outset),
        .attributesUpdated([Attribute(key: "a", value: "b")], at: .outset),
        .flowAdvanced(.done, at: .outset), .enqueued(SampleChat.queue, at: .outset),
        .dequeued(at: .outset),
    ])
    func `of other events nothing is to be seen`(event: Chat.Event) {
        #expect(encoded(event, Standing.open.state()) == nil)
    }

    @Test func `a signal is an event without content that its sender does not get`() throws {
        let sender = Sender(id: SampleChat.customer, role: .customer, displayName: "Ann")
        let frame = Frame(
            signal: .typing, item: Self.item, sender: sender, initialContact: SampleChat.contact,
            contact: .sample(50))
        let content = try JSON.parse(utf8: frame.bytes)["content"]
        let expected =
            #"{"AbsoluteTime":"2026-01-01T10:00:00.123Z","#
            + #""ContentType":"application/vnd.amazonaws.connect.event.typing","#
            + #""Id":"\#(Self.id)","Type":"EVENT",\#(Self.customer)\#(Self.contacts)}"#
        #expect(content == .string(expected))
        let others = Participant(id: SampleChat.bot, role: .customBot, displayName: "Bo")
        let ann = Participant(id: SampleChat.customer, role: .customer, displayName: "Ann")
        #expect(frame.isMeant(for: others))
        #expect(!frame.isMeant(for: ann))
    }

    @Test(arguments: [
        (Visibility.all, [ParticipantRole.customer, .agent, .customBot, .supervisor, .system]),
        (.customer, [.customer]), (.agent, [.agent, .customBot, .supervisor, .system]),
    ])
    func `is meant for those who may see it`(visibility: Visibility, roles: [ParticipantRole])
        throws
    {
        let frame = try #require(encoded(Self.message("x", visibility), Standing.open.state()))
        let meant = ParticipantRole.allCases.filter {
            frame.isMeant(for: Participant(id: .sample(60), role: $0, displayName: "x"))
        }
        #expect(Set(meant) == Set(roles))
    }

    @Test func `deliveries name the first moment of each kind`() throws {
        var delivery = MessageDelivery(recipient: SampleChat.bot)
        delivery.note(.delivered, .outset)
        delivery.note(.delivered, .after(.seconds(1)))
        delivery.note(.read, .after(.seconds(2)))
        delivery.note(.read, .after(.seconds(3)))
        var writer = JSONWriter()
        delivery.write(to: &writer, message: ItemStamp.sample(7).id)
        let expected =
            #"{"MessageId":"\#(ItemStamp.sample(7).id)","Receipts":["#
            + #"{"DeliveredTimestamp":"2026-01-01T10:00:00.000Z","#
            + #""ReadTimestamp":"2026-01-01T10:00:02.000Z","#
            + #""RecipientParticipantId":"\#(SampleChat.bot)"}]}"#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}
