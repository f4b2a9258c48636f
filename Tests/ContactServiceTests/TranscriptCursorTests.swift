// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactTesting
import Journal
import Testing

@Suite struct TranscriptCursorTests {
    private static let cursors = [
        TranscriptCursor(position: nil, direction: .backward),
        TranscriptCursor(position: Position(0), ordinal: 0, direction: .forward),
        TranscriptCursor(position: Position(.max), ordinal: 0x7FFF_FFFF, direction: .backward),
        TranscriptCursor(
            source: .sample(3), depth: 1, position: Position(77), ordinal: 5, direction: .forward),
        TranscriptCursor(
            source: .sample(4), depth: 100, position: nil, direction: .backward),
    ]

    @Test(arguments: cursors)
    func `a token leads back to its place`(cursor: TranscriptCursor) {
        let token = cursor.token(for: SampleChat.contact)
        #expect(TranscriptCursor(token: token, chat: SampleChat.contact) == cursor)
    }

    @Test(arguments: cursors)
    func `another chat's token is refused`(cursor: TranscriptCursor) {
        let token = cursor.token(for: .sample(99))
        #expect(TranscriptCursor(token: token, chat: SampleChat.contact) == nil)
    }

    @Test func `a token with any other digit is refused`() {
        let token = Array(Self.cursors[3].token(for: SampleChat.contact))
        for place in token.indices {
            for digit in ["0", "7", "f", "x"] where String(token[place]) != digit {
                var altered = token
                altered[place] = Character(digit)
                #expect(
                    TranscriptCursor(token: String(altered), chat: SampleChat.contact) == nil)
            }
        }
    }

    @Test(arguments: [
        "", "0", "x", String(repeating: "0", count: 80), String(repeating: "f", count: 80),
        String(repeating: "é", count: 40), String(repeating: "+", count: 80),
        String(repeating: "0", count: 10_000),
    ])
    func `refuses garbage`(token: String) {
        #expect(TranscriptCursor(token: token, chat: SampleChat.contact) == nil)
    }

    @Test func `refuses a token with something around it`() {
        let token = Self.cursors[0].token(for: SampleChat.contact)
        for altered in [token + "0", " " + token, String(token.dropLast()), token + "\u{0}"] {
            #expect(TranscriptCursor(token: altered, chat: SampleChat.contact) == nil)
        }
    }
}
