// SPDX-License-Identifier: Apache-2.0

/// Turns what a terminal sends into keys, however the bytes are cut into reads.
package struct KeyDecoder {
    private static let escape: UInt8 = 0x1B
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    /// The longest sequence that is waited for; more is no key that any terminal has.
    private static let sequenceBytesMax = 32
    /// The most bytes of one insertion from the clipboard; what is over is dropped.
    private static let pasteBytesMax = 64 * 1024

    private var waiting: [UInt8] = []
    private var paste: [UInt8]?

    /// Makes a decoder.
    package init() {}

    /// The keys that are complete with these bytes.
    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        waiting += bytes
        var keys: [Key] = []
        var text: [UInt8] = []
        while let step = next() {
            switch step {
            case .text(let byte): text.append(byte)
            case .key(let key):
                Self.flush(&text, to: &keys)
                keys.append(key)
            case .nothing: Self.flush(&text, to: &keys)
            }
        }
        keepIncomplete(&text)
        Self.flush(&text, to: &keys)
        return keys
    }

    private enum Step {
        case text(UInt8)
        case key(Key)
        case nothing
    }

    private mutating func next() -> Step? {
        if paste != nil { return nextOfPaste() }
        guard let first = waiting.first else { return nil }
        guard first == Self.escape else {
            waiting.removeFirst()
            return first < 0x20 || first == 0x7F ? Self.control(first) : .text(first)
        }
        return nextOfEscape()
    }

    // MARK: Text

    private static func flush(_ text: inout [UInt8], to keys: inout [Key]) {
        guard !text.isEmpty else { return }
        let shown = String(decoding: text, as: UTF8.self)
        if case .text(let before) = keys.last {
            keys[keys.count - 1] = .text(before + shown)
        } else {
            keys.append(.text(shown))
        }
        text = []
    }

    /// Puts back the beginning of a character whose end has not come yet.
    private mutating func keepIncomplete(_ text: inout [UInt8]) {
        guard waiting.isEmpty, let start = text.lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
            return
        }
        let length = text.count - start
        let needed =
            switch text[start] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard length < needed else { return }
        waiting = Array(text[start...])
        text.removeSubrange(start...)
    }

    private static func control(_ byte: UInt8) -> Step {
        switch byte {
        case 0x0D: .key(.enter)
        case 0x0A: .key(.newline)
        case 0x08, 0x7F: .key(.backspace)
        case 0x09: .text(UInt8(ascii: " "))
        case 0x01...0x1A: .key(.control(Character(Unicode.Scalar(byte + 0x60))))
        default: .nothing
        }
    }

    // MARK: Sequences

    private mutating func nextOfEscape() -> Step? {
        guard waiting.count > 1 else { return nil }
        let second = waiting[1]
        guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
            waiting.removeFirst(second == Self.escape ? 1 : 2)
            return Self.alt(second)
        }
        guard let end = waiting.dropFirst(2).firstIndex(where: { 0x40...0x7E ~= $0 }) else {
            guard waiting.count > Self.sequenceBytesMax else { return nil }
            waiting.removeAll()
            return .nothing
        }
        let parameters = String(decoding: waiting[2..<end], as: UTF8.self)
        let final = waiting[end]
        waiting.removeFirst(end + 1)
        if final == UInt8(ascii: "~"), parameters == "200" {
            paste = []
            return .nothing
        }
        return Self.sequence(parameters, final)
    }

    private static func alt(_ byte: UInt8) -> Step {
        switch byte {
        case 0x0D, 0x0A: .key(.newline)
        case 0x08, 0x7F: .key(.control("w"))
        case UInt8(ascii: "b"): .key(.wordLeft)
        case UInt8(ascii: "f"): .key(.wordRight)
        case 0x21...0x7E: .key(.alt(Character(Unicode.Scalar(byte))))
        default: .nothing
        }
    }

    private static func sequence(_ parameters: String, _ final: UInt8) -> Step {
        let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
        // The second number is one more than the sum of Shift 1, Alt 2 and Ctrl 4.
        let modifiers = numbers.count > 1 ? numbers[1] - 1 : 0
        let jumps = modifiers & 6 != 0
        switch final {
        case UInt8(ascii: "A"): return .key(.up)
        case UInt8(ascii: "B"): return .key(.down)
        case UInt8(ascii: "C"): return .key(jumps ? .wordRight : .right)
        case UInt8(ascii: "D"): return .key(jumps ? .wordLeft : .left)
        case UInt8(ascii: "H"): return .key(.home)
        case UInt8(ascii: "F"): return .key(.end)
        case UInt8(ascii: "~"): return numbered(numbers.first ?? 0)
        default: return .nothing
        }
    }

    private static func numbered(_ number: Int) -> Step {
        switch number {
        case 1, 7: .key(.home)
        case 3: .key(.delete)
        case 4, 8: .key(.end)
        case 5: .key(.pageUp)
        case 6: .key(.pageDown)
        default: .nothing
        }
    }

    // MARK: Clipboard

    private mutating func nextOfPaste() -> Step? {
        let end = Self.pasteEnd
        guard let place = waiting.firstRange(of: end) else {
            // The end may be cut: its beginning stays.
            let kept = (1..<end.count).last { waiting.suffix($0) == end.prefix($0) } ?? 0
            collect(waiting.dropLast(kept))
            waiting = Array(waiting.suffix(kept))
            return nil
        }
        collect(waiting[..<place.lowerBound])
        waiting.removeSubrange(..<place.upperBound)
        let text = String(decoding: paste ?? [], as: UTF8.self)
        paste = nil
        return text.isEmpty ? .nothing : .key(.paste(text))
    }

    private mutating func collect(_ bytes: ArraySlice<UInt8>) {
        let room = Self.pasteBytesMax - (paste?.count ?? 0)
        paste?.append(contentsOf: bytes.prefix(room))
    }
}
