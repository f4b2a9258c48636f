// SPDX-License-Identifier: Apache-2.0

/// Appends JSON text to a byte buffer, compactly and in the order of the calls.
///
/// The caller writes members and elements; the writer places commas. It never allocates per value,
/// which is why frames and answers on the hot path are written with it rather than from a ``JSON``.
package struct JSONWriter {
    /// The text written so far.
    package private(set) var bytes: [UInt8]
    private var needsComma = false
    /// Whether what is written now is the text of a string: see ``beginText()``.
    private var isText = false

    /// Makes a writer with room for an expected number of bytes.
    package init(capacity: Int = 256) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Opens an object.
    package mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the innermost object.
    package mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    package mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the innermost array.
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Begins a string that holds JSON text: what is written up to ``endText()`` is one value, and is
    /// escaped into the string as it is written.
    /// - Precondition: The writer is not within such a string already.
    package mutating func beginText() {
        precondition(!isText, "a text within a text is not written")
        separate()
        quote()
        isText = true
        needsComma = false
    }

    /// Ends the string that ``beginText()`` began.
    package mutating func endText() {
        isText = false
        quote()
        needsComma = true
    }

    /// Writes the name of the member whose value follows.
    package mutating func key(_ name: StaticString) {
        append(
            plain: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount),
            isKey: true)
    }

    /// Writes the name of the member whose value follows.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string.
    package mutating func string(_ value: String) {
        var value = value
        value.withUTF8 { string(utf8: UnsafeRawBufferPointer($0)) }
    }

    /// Writes a string of UTF-8 of which no byte needs an escape.
    package mutating func string(plain text: UnsafeRawBufferPointer) {
        append(plain: text, isKey: false)
    }

    /// Writes an integer.
    package mutating func integer(_ value: some BinaryInteger) { raw(String(value)) }

    /// Writes a truth value.
    package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    /// Writes a null.
    package mutating func null() { raw("null") }

    /// Writes text that is known to be one JSON value.
    package mutating func raw(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { appendJSON(UnsafeRawBufferPointer($0)) }
        needsComma = true
    }

    /// Writes bytes that are known to be one JSON value, or members of an object without its braces.
    package mutating func raw(_ value: [UInt8]) {
        separate()
        value.withUnsafeBytes { appendJSON($0) }
        needsComma = true
    }

    /// Writes JSON text as a string value, escaping it.
    package mutating func string(utf8 text: [UInt8]) {
        text.withUnsafeBytes { string(utf8: $0) }
    }

    private mutating func string(utf8 text: UnsafeRawBufferPointer) {
        let plain = text.endOfPlainRun(from: 0)
        guard plain < text.count else { return append(plain: text, isKey: false) }
        separate()
        quote()
        appendEscaped(text, isTwice: isText)
        quote()
        needsComma = true
    }

    /// Writes a whole value.
    package mutating func value(_ value: JSON) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let number): raw(number.text)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for (name, member) in object {
                key(name)
                self.value(member)
            }
            endObject()
        }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    /// Appends a string at once, and a colon when it is a key.
    private mutating func append(plain text: UnsafeRawBufferPointer, isKey: Bool) {
        let (needsComma, isText) = (needsComma, isText)
        bytes.append(addingCapacity: text.count + Self.marksMax) { room in
            if needsComma { room.append(UInt8(ascii: ",")) }
            if isText { room.append(UInt8(ascii: "\\")) }
            room.append(UInt8(ascii: "\""))
            room.withUnsafeMutableBufferPointer { buffer, count in
                UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
                ).copyMemory(from: text)
                count += text.count
            }
            if isText { room.append(UInt8(ascii: "\\")) }
            room.append(UInt8(ascii: "\""))
            if isKey { room.append(UInt8(ascii: ":")) }
        }
        self.needsComma = !isKey
    }

    /// The most bytes that stand around a string: a comma, two quotes that are escaped, a colon.
    private static let marksMax = 6

    private mutating func quote() {
        if isText { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendJSON(_ text: UnsafeRawBufferPointer) {
        if isText { appendEscaped(text, isTwice: false) } else { bytes.append(contentsOf: text) }
    }

    /// Appends runs that need no escape whole, for most text is one run.
    /// - Parameter isTwice: whether it is a string within text that is escaped itself.
    private mutating func appendEscaped(_ text: UnsafeRawBufferPointer, isTwice: Bool) {
        var start = 0
        while true {
            let end = text.endOfPlainRun(from: start)
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
            guard end < text.count else { return }
            appendEscape(text[end], isTwice: isTwice)
            start = end + 1
        }
    }

    private mutating func appendEscape(_ byte: UInt8, isTwice: Bool) {
        let backslash = UInt8(ascii: "\\")
        bytes.append(backslash)
        if isTwice { bytes.append(backslash) }
        switch byte {
        case UInt8(ascii: "\""), backslash:
            if isTwice { bytes.append(backslash) }
            bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(Self.hexadecimal(byte >> 4))
            bytes.append(Self.hexadecimal(byte & 0x0F))
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}

extension JSON {
    /// The value as compact UTF-8 text.
    package var utf8: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }

    /// The value as compact text.
    package var text: String { String(decoding: utf8, as: UTF8.self) }
}
