// SPDX-License-Identifier: Apache-2.0
import Foundation
import TerminalChat

/// Reads and writes a chat as lines, for pipes, files and terminals that cannot do more.
final class LineDisplay: ChatDisplay {
    /// The most bytes of a line that are waited for; the server refuses far less.
    private static let lineBytesMax = 64 * 1024

    let isRead = false
    let sendsInTurn = true
    let patience: Duration? = .seconds(60)

    private let palette: Palette
    private var waiting: [UInt8] = []
    private(set) var isGone = false
    private var link = Conversation.Link.connecting

    init(palette: Palette) { self.palette = palette }

    func take(_ bytes: [UInt8], _ conversation: Conversation) -> [ChatWish] {
        waiting += bytes
        var wishes: [ChatWish] = []
        while let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
            wishes += wish(String(decoding: waiting[..<end], as: UTF8.self))
            waiting.removeSubrange(...end)
        }
        if waiting.count > Self.lineBytesMax { wishes += rest() }
        return wishes
    }

    func takeEnd() -> [ChatWish] { rest() + [.quit] }

    /// What a line wants that has no end, or is not waited for.
    private func rest() -> [ChatWish] {
        defer { waiting = [] }
        return wish(String(decoding: waiting, as: UTF8.self))
    }

    private func wish(_ line: String) -> [ChatWish] {
        let line = line.hasSuffix("\r") ? String(line.dropLast()) : line
        guard line.contains(where: { !$0.isWhitespace }) else { return [] }
        switch ChatOrder(line) {
        case .send(let text): return [.send(text)]
        // A program that sends lines on does not know our words.
        case .unknown: return [.send(line)]
        case .quit: return [.quit]
        case .end: return [.end]
        case .help: return [.say(ChatOrder.manual)]
        }
    }

    func show(new items: [ChatItem], _ conversation: Conversation) {
        for item in items {
            let isOwn = conversation.isOwn(item)
            for line in PlainLines.lines(of: item, isOwn: isOwn, palette: palette) { print(line) }
        }
        show(conversation)
    }

    func show(_ conversation: Conversation) {
        for line in conversation.notice?.split(separator: "\n") ?? [] { remark(String(line)) }
        guard conversation.link != link else { return }
        if conversation.link == .lost { remark("The connection is lost; trying again.") }
        if link == .lost, conversation.link == .connected { remark("The connection is back.") }
        link = conversation.link
    }

    func tell(failure: String) { remark("Not sent: \(failure)") }

    func redraw(_ conversation: Conversation) {}

    func close() {}

    private func print(_ line: String) {
        if !Terminal.write(line + "\n", to: STDOUT_FILENO) { isGone = true }
    }

    /// Remarks go beside the chat, so that a program that reads along sees the chat alone.
    private func remark(_ sentence: String) {
        Terminal.write("parley: \(sentence)\n", to: STDERR_FILENO)
    }
}
