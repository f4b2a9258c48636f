// SPDX-License-Identifier: Apache-2.0

extension SeededGenerator {
    /// A text as hostile as a client can make it: empty, plain, with control characters, quotation
    /// marks, combining characters, right-to-left text, emoji, private and unassigned code points.
    package mutating func text(lengthMax: Int = 40) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...lengthMax, using: &self) { scalars.append(scalar()) }
        return String(scalars)
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F,
        0xA0...0x2FF, 0x300...0x36F, 0x590...0x6FF, 0x2000...0x206F, 0x3040...0x30FF,
        0xD7A4...0xD7FF, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0x1F300...0x1F9FF, 0xE0100...0xE01EF,
        0x10FFFE...0x10FFFF,
    ]

    private mutating func scalar() -> Unicode.Scalar {
        let range = pick(Self.ranges)
        return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "?"
    }
}
