// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ContactServer

@Suite struct ISODurationTests {
    private static let day = 86_400

    private static let seconds: [(String, Int)] = [
        ("PT0S", 0), ("PT5M", 300), ("PT1H30M", 5400), ("P1D", day), ("P2DT3H", 183_600),
        ("P1W", 604_800), ("P1W2D", 777_600), ("PT90S", 90), ("PT1.5H", 5400), ("P0D", 0),
        ("PT0000000005M", 300), ("P36525D", 36_525 * day),
    ]

    @Test(arguments: seconds)
    func `reads durations of fixed length`(text: String, seconds: Int) {
        #expect(ISODuration.parse(text) == .seconds(seconds))
    }

    private static let fractions: [(String, Int)] = [
        ("PT0.5S", 500), ("PT0.001S", 1), ("P1DT2H3M4.5S", 93_784_500),
    ]

    @Test(arguments: fractions)
    func `reads fractions of a second`(text: String, milliseconds: Int) {
        #expect(ISODuration.parse(text) == .milliseconds(milliseconds))
    }

    private static let others: [String] = [
        "", "P", "PT", "T5M", "5M", "PT5", "P5M", "P1Y", "P1M", "PT5D", "P1DT", "-PT5M", "PT-5M",
        "+PT5M", "PT+5M", "PT5M ", " PT5M", "pt5m", "PT5m", "PT1M1H", "PT1S1M", "PT1H1H",
        "PT1e3S", "PT1..5S", "PT.5S", "PT5.S", "PT1,5S", "PT0x5S", "PTS", "PTHMS", "PT५M",
        "P1D2W", "PT1H30", "P36526D", "P99999999999999999999D",
        "PT" + String(repeating: "9", count: 400) + "S", "PT5M\u{0}", "P1D1D", "PTinfS", "PTnanS",
    ]

    @Test(arguments: others)
    func `refuses everything else`(text: String) {
        #expect(ISODuration.parse(text) == nil)
    }
}
