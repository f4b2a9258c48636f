// SPDX-License-Identifier: Apache-2.0
import TerminalChat
import Testing

@Suite struct ChatOrderTests {
    @Test(arguments: [
        ("hello", ChatOrder.send("hello")), ("/quit", .quit), ("/q", .quit), ("/end now", .end),
        ("/help", .help), ("/foo bar", .unknown("/foo")), ("/", .unknown("/")),
        ("//quit", .send("/quit")), (" /quit", .send(" /quit")),
    ])
    func `reads a line`(line: String, order: ChatOrder) { #expect(ChatOrder(line) == order) }
}

@Suite struct PlainLinesTests {
    @Test(arguments: [
        (ChatItem.Kind.message, "hi", "CUSTOM_BOT", false, ["Robo: hi"]),
        (.message, "a\nb", "CUSTOM_BOT", false, ["Robo: a", "    b"]),
        (.message, "hi", "CUSTOMER", true, ["You: hi"]),
        (.message, "hi", "SYSTEM", false, ["System: hi"]),
        (.message, "\u{1B}[2J", "CUSTOM_BOT", false, ["Robo: \u{FFFD}[2J"]),
        (.attachment, "a.png", "CUSTOM_BOT", false, ["Robo: sent a file: a.png"]),
        (.event("participant.joined"), "", "CUSTOM_BOT", false, ["-- Robo has joined the chat."]),
        (.event("participant.joined"), "", "CUSTOMER", true, ["-- You have joined the chat."]),
        (.event("chat.ended"), "", "", false, ["-- The chat has ended."]),
        (.event("something.new"), "", "", false, []),
        (.receipts, "", "", false, []),
    ])
    func `writes an item as lines`(
        kind: ChatItem.Kind, content: String, role: String, isOwn: Bool, lines: [String]
    ) {
        let item = ChatItem(
            id: "1", time: 0, kind: kind, content: content, name: "Robo", role: role)
        #expect(PlainLines.lines(of: item, isOwn: isOwn, palette: .none) == lines)
    }

    @Test func `colours the name alone`() {
        let item = ChatItem(id: "1", time: 0, kind: .message, content: "hi", name: "Robo")
        #expect(
            PlainLines.lines(of: item, isOwn: false, palette: .coloured)
                == ["\u{1B}[1;32mRobo:\u{1B}[0m hi"])
    }
}
