// SPDX-License-Identifier: Apache-2.0
import ScalarWidth
import Testing

@Suite struct EastAsianWidthTests {
    @Test(
        arguments: [
            ("a", .narrow), ("é", .ambiguous), ("\u{A0}", .narrow), ("¡", .ambiguous),
            ("α", .ambiguous), ("…", .ambiguous), ("日", .wide), ("한", .wide), ("Ａ", .wide),
            ("ｱ", .narrow), ("😀", .wide), ("\u{1F1E9}", .narrow), ("\u{1100}", .wide),
            ("\u{3FFFD}", .wide), ("\u{E0100}", .ambiguous), ("\u{10FFFD}", .ambiguous),
        ] as [(Unicode.Scalar, EastAsianWidth)])
    func `knows the width of a scalar`(scalar: Unicode.Scalar, width: EastAsianWidth) {
        #expect(EastAsianWidth(scalar) == width)
    }
}
