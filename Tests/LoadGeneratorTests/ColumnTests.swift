// SPDX-License-Identifier: Apache-2.0
import LoadGenerator
import Testing

@Suite struct ColumnTests {
    @Test(arguments: [
        (0.0, "0.00"), (0.005, "0.01"), (1.5, "1.50"), (9.04, "9.04"), (12.34, "12.3"),
        (123.4, "123"), (-1.25, "-1.25"), (99.96, "100.0"), (12_345.6, "12346"),
    ])
    func `a number keeps the decimals that help`(value: Double, text: String) {
        #expect(Column.number(value) == text)
    }

    @Test func `cells are as wide as asked, and longer texts stay whole`() {
        #expect(Column.left("ab", 4) == "ab  ")
        #expect(Column.right("ab", 4) == "  ab")
        #expect(Column.right("abcdef", 4) == "abcdef")
    }
}
