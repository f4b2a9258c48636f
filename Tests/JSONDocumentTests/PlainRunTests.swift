// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import JSONDocument

struct PlainRunTests {
    /// Every byte at every place of texts around the eight bytes that are looked at together, with
    /// neighbours that a borrow could spoil.
    @Test(arguments: [UInt8(ascii: "a"), 0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xFF])
    func `a run ends at the first byte that needs care`(neighbour: UInt8) {
        var wrong: [[UInt8]] = []
        for count in [1, 7, 8, 9, 17] {
            for place in 0..<count {
                for byte in UInt8.min...UInt8.max {
                    var text = [UInt8](repeating: neighbour, count: count)
                    text[place] = byte
                    for start in 0...1
                    where Self.end(of: text, from: start) != Self.endByByte(of: text, from: start) {
                        wrong.append(text)
                    }
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 16, 17])
    func `one byte above ASCII is found wherever it stands`(count: Int) {
        var text = [UInt8](repeating: 0x7F, count: count)
        #expect(Self.isASCII(text))
        for place in 0..<count {
            text[place] = 0x80
            #expect(!Self.isASCII(text))
            text[place] = 0
        }
    }

    private static func isASCII(_ text: [UInt8]) -> Bool { text.withUnsafeBytes { $0.isASCII } }

    private static func end(of text: [UInt8], from start: Int) -> Int {
        text.withUnsafeBytes { $0.endOfPlainRun(from: start) }
    }

    private static func endByByte(of text: [UInt8], from start: Int) -> Int {
        text[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? text.count
    }
}
