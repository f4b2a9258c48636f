// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument
import TerminalChat
import Testing

@Suite struct ChatItemTests {
    @Test func `reads a message from a frame as from a transcript`() throws {
        let json = try JSON.parse(
            """
            {"AbsoluteTime":"2026-01-01T10:00:05.250Z","Content":"hi","ContentType":"text/plain",\
            "Id":"m1","Type":"MESSAGE","ParticipantId":"p1","DisplayName":"Robo",\
            "ParticipantRole":"CUSTOM_BOT","InitialContactId":"c","ContactId":"c"}
            """)
        let expected = ChatItem(
            id: "m1", time: 1_767_261_605_250, kind: .message, content: "hi", participant: "p1",
            name: "Robo", role: "CUSTOM_BOT")
        #expect(ChatItem(frame: json) == expected)
        #expect(ChatItem(try Wire.Item(json)) == expected)
    }

    @Test(arguments: [(false, false), (true, true)])
    func `takes a message that is shown in pieces once it is whole`(isWhole: Bool, isTaken: Bool) {
        let json: JSON = [
            "Type": "MESSAGE", "Id": "i", "Content": "x",
            "MessageMetadata": ["MessageCompleted": .bool(isWhole), "ChunkNumber": 1],
        ]
        #expect((ChatItem(frame: json) != nil) == isTaken)
    }

    @Test func `reads receipts, of the metadata frame and on a message`() throws {
        let metadata: JSON = [
            "MessageId": "m1",
            "Receipts": [
                ["DeliveredTimestamp": "2026-01-01T10:00:05.000Z", "RecipientParticipantId": "a"],
                ["ReadTimestamp": "2026-01-01T10:00:05.000Z", "RecipientParticipantId": "b"],
                ["RecipientParticipantId": "c"],
            ],
        ]
        let receipts = [
            ChatItem.Receipt(message: "m1", recipient: "a", isRead: false),
            ChatItem.Receipt(message: "m1", recipient: "b", isRead: true),
        ]
        let frame = ChatItem(frame: ["Type": "MESSAGEMETADATA", "MessageMetadata": metadata])
        #expect(frame?.kind == .receipts)
        #expect(frame?.receipts == receipts)
        let item = try Wire.Item(["Type": "MESSAGE", "Id": "m1", "MessageMetadata": metadata])
        #expect(ChatItem(item)?.receipts == receipts)
    }

    @Test(arguments: [
        ("application/vnd.amazonaws.connect.event.chat.ended", ChatItem.Kind.event("chat.ended")),
        ("application/vnd.amazonaws.connect.event.typing", .event("typing")),
    ])
    func `names an event by the end of its type`(type: String, kind: ChatItem.Kind) {
        #expect(ChatItem(frame: ["Type": "EVENT", "ContentType": .string(type)])?.kind == kind)
    }

    @Test func `names the files of an attachment`() {
        let item = ChatItem(frame: [
            "Type": "ATTACHMENT", "Attachments": [["AttachmentName": "a.png"]],
        ])
        #expect(item?.content == "a.png")
    }

    @Test(
        arguments: [[:], ["Type": "EVENT"], ["Type": "OTHER", "Content": "x"], "text"] as [JSON])
    func `leaves what has no meaning for a reader`(json: JSON) {
        #expect(ChatItem(frame: json) == nil)
    }
}
