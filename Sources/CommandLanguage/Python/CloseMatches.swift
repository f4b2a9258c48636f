// SPDX-License-Identifier: Apache-2.0

/// Finds the words that a mistyped one may have meant, as Python's `difflib` does.
enum CloseMatches {
    private static let countMax = 3
    private static let cutoff = 0.8

    /// At most three of the words, the most alike first.
    static func of(_ word: String, in words: [String]) -> [String] {
        let target = Array(word.unicodeScalars)
        let scored = words.map { (score: ratio(Array($0.unicodeScalars), target), word: $0) }
        return scored.filter { $0.score >= cutoff }
            .sorted { ($0.score, $0.word) > ($1.score, $1.word) }
            .prefix(countMax).map(\.word)
    }

    /// Twice the number of scalars in matching blocks over the number of all.
    private static func ratio(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Double {
        let total = first.count + second.count
        guard total > 0 else { return 1 }
        return 2 * Double(matches(first[...], second[...])) / Double(total)
    }

    /// The longest common block, and what matches left and right of it.
    private static func matches(
        _ first: ArraySlice<Unicode.Scalar>,
        _ second: ArraySlice<Unicode.Scalar>
    ) -> Int {
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        var best = (first: first.startIndex, second: second.startIndex, length: 0)
        var lengths = [Int](repeating: 0, count: second.count + 1)
        for place in first.indices {
            var next = [Int](repeating: 0, count: second.count + 1)
            for (column, other) in second.indices.enumerated()
            where first[place] == second[other] {
                let length = lengths[column] + 1
                next[column + 1] = length
                if length > best.length {
                    best = (place - length + 1, other - length + 1, length)
                }
            }
            lengths = next
        }
        guard best.length > 0 else { return 0 }
        return best.length
            + matches(first[..<best.first], second[..<best.second])
            + matches(first[(best.first + best.length)...], second[(best.second + best.length)...])
    }
}
