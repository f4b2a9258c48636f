// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// Numbers as conditions compare them; ``ConditionOperator`` is the way to them.
@Suite struct FlowDecimalTests {
    @Test(arguments: [
        "0", "1", "-1", "007", "+5", "5.", ".5", "0.50", " 12 ", "1e3", "1E+3", "12e-2", "1e400",
        "123456789012345678901234567890",
    ])
    func `reads a number, which equals itself`(text: String) {
        #expect(Self.holds(.numberGreaterOrEqualTo, text, text))
        #expect(Self.holds(.numberLessOrEqualTo, text, text))
        #expect(!Self.holds(.numberLessThan, text, text))
    }

    @Test(arguments: [
        "", " ", ".", "-", "+", "e", "e5", "1e", "1e+", "1.2.3", "1 2", "--1", "1-", "0x10", "inf",
        "nan", "1_000", "1,5", "１", "\t1", "five", "$.Channel",
    ])
    func `takes nothing else for a number`(text: String) {
        #expect(!Self.holds(.numberLessOrEqualTo, text, text))
        #expect(!Self.holds(.numberLessThan, text, "1e99"))
        #expect(!Self.holds(.numberGreaterThan, "1e99", text))
    }

    @Test(arguments: [
        ("0", "-0"), ("0", "0.000"), ("0", "0e7"), ("1", "1.0"), ("1", "001"), ("100", "1e2"),
        ("0.01", "1e-2"), ("12.50", "1250e-2"), ("-5", "-5.0"), ("1e400", "10e399"),
    ])
    func `knows a number in other spellings`(left: String, right: String) {
        #expect(Self.holds(.numberGreaterOrEqualTo, left, right))
        #expect(Self.holds(.numberLessOrEqualTo, left, right))
    }

    @Test(arguments: [
        ("0", "1"), ("-1", "0"), ("-2", "-1"), ("-10", "-9.99"), ("9", "10"), ("0.09", "0.1"),
        ("99", "1e2"), ("1e-400", "1e-399"), ("0", "1e-400"), ("-1e400", "1"), ("1e399", "1e400"),
        ("1", "1.0000000000000000000000001"), ("9007199254740992", "9007199254740993"),
        ("9223372036854775807", "9223372036854775808"), ("0.1", "0.10000000000000000001"),
        ("1e99999999999999999999", "2e99999999999999999999"),
        ("1", "1e99999999999999999999"), ("1e-99999999999999999999", "1"),
    ])
    func `tells the smaller number from the greater`(small: String, great: String) {
        #expect(Self.holds(.numberLessThan, small, great))
        #expect(Self.holds(.numberGreaterThan, great, small))
        #expect(!Self.holds(.numberLessThan, great, small))
        #expect(!Self.holds(.numberGreaterOrEqualTo, small, great))
    }

    private static func holds(
        _ comparison: ConditionOperator, _ left: String, _ right: String
    ) -> Bool {
        comparison.holds(for: .string(left), operand: right)
    }
}
