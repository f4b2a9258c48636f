// SPDX-License-Identifier: Apache-2.0

/// How many columns a text takes.
enum DisplayWidth {
    /// The first scalar that may be wide; texts below it need no look-up.
    private static let firstWide: UInt32 = 0xA1

    /// One column for each scalar, two for East Asian wide, full-width and ambiguous ones.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1.value) ? 2 : 1) }
    }

    private static func isWide(_ scalar: UInt32) -> Bool {
        guard scalar >= firstWide else { return false }
        let ranges = WideScalars.ranges
        var (low, high) = (0, ranges.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if ranges[2 * middle + 1] < scalar { low = middle + 1 } else { high = middle }
        }
        return 2 * low < ranges.count && ranges[2 * low] <= scalar
    }
}
