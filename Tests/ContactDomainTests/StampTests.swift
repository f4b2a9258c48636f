// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct StampTests {
    @Test func `the same entropy gives the same ids, at any moment`() {
        let stamp = Stamp(now: .outset, entropy: 42)
        let later = stamp.at(.after(.seconds(1)))
        #expect(later.now == .after(.seconds(1)))
        for ordinal: UInt64 in 0..<10 {
            #expect(stamp.identifier(ordinal) == later.identifier(ordinal))
        }
    }

    @Test func `the ids and words of stamps are all different`() {
        var words: Set<UInt64> = []
        var identifiers: Set<Identifier> = []
        for entropy: UInt64 in [0, 1, 2, .max] {
            let stamp = Stamp(now: .outset, entropy: entropy)
            for ordinal: UInt64 in 0..<100 {
                words.insert(stamp.word(ordinal))
                identifiers.insert(stamp.identifier(ordinal))
            }
        }
        #expect(words.count == 400)
        #expect(identifiers.count == 400)
    }
}
