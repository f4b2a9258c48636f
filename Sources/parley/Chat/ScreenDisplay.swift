// SPDX-License-Identifier: Apache-2.0
import Foundation
import TerminalChat

/// Shows a chat on the whole screen of a terminal, with an editor for what is being written.
final class ScreenDisplay: ChatDisplay {
    /// The most characters of a text message, by the API's rules.
    private static let messageCharactersMax = 1024

    let isRead = true
    let sendsInTurn = false
    let isGone = false
    let patience: Duration? = nil

    private let terminal = Terminal()
    private var decoder = KeyDecoder()
    private var editor = LineEditor(charactersMax: messageCharactersMax)
    private var layout: ConversationScreen
    private var painter: ScreenPainter

    /// Takes the terminal over.
    /// - Parameter title: what the status line says about the chat.
    init(title: String, palette: Palette) {
        layout = ConversationScreen(
            title: title, secondsFromGMT: TimeZone.current.secondsFromGMT())
        painter = ScreenPainter(palette: palette)
        terminal.enter()
    }

    func take(_ bytes: [UInt8], _ conversation: Conversation) -> [ChatWish] {
        decoder.decode(bytes).flatMap { wishes(after: editor.handle($0), $0, conversation) }
    }

    func takeEnd() -> [ChatWish] { [.quit] }

    private func wishes(
        after action: LineEditor.Action, _ key: Key, _ conversation: Conversation
    ) -> [ChatWish] {
        switch action {
        case .edited: return editor.text.hasPrefix("/") || editor.text.isEmpty ? [] : [.type]
        case .submitted(let line): return wishes(for: ChatOrder(line), conversation)
        case .tooLong(let count):
            return [.say(["This is too long by \(count) characters; it was not sent."])]
        case .leave: return [.quit]
        case .suspend: return [.suspend]
        case .redraw:
            painter.forget()
            return []
        case .scroll(let pages):
            let wasAtTop = layout.isAtTop
            layout.scroll(pages: pages)
            return pages < 0 && wasAtTop && conversation.hasOlder ? [.showOlder] : []
        case .none: return key == .enter && conversation.link == .ended ? [.quit] : []
        case .moved: return []
        }
    }

    private func wishes(for order: ChatOrder, _ conversation: Conversation) -> [ChatWish] {
        switch order {
        case .send where conversation.link == .ended:
            return [.say(["The chat has ended; this was not sent. Enter leaves."])]
        case .send(let text):
            layout.scrollToEnd()
            return [.send(text)]
        case .quit: return [.quit]
        case .end: return [.end]
        case .help: return [.say(ChatOrder.manual)]
        case .unknown(let word):
            return [
                .say([
                    "There is no \(word); /help tells what there is. A text that begins with a "
                        + "slash is sent with two: /\(word)"
                ])
            ]
        }
    }

    func show(new items: [ChatItem], _ conversation: Conversation) { show(conversation) }

    func show(_ conversation: Conversation) {
        terminal.write(painter.paint(layout.draw(conversation, editor, terminal.size)))
    }

    func tell(failure: String) {}

    func redraw(_ conversation: Conversation) {
        terminal.enter()
        painter.forget()
        show(conversation)
    }

    func close() { terminal.leave() }
}
