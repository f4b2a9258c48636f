// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SigV4

@Suite struct SigningTimeTests {
    @Test(
        arguments: [
            (0, "19700101T000000Z"), (1_440_938_160, "20150830T123600Z"),
            (951_782_400, "20000229T000000Z"), (-1, "19691231T235959Z"),
            (4_107_542_399, "21000228T235959Z"), (4_107_542_400, "21000301T000000Z"),
        ] as [(Int64, String)]
    )
    func `reads and writes the basic format`(seconds: Int64, text: String) {
        #expect(SigningTime(secondsSince1970: seconds).text == text)
        #expect(SigningTime(text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: [
        "", "20150830", "2015-08-30T12:36:00Z", "20150230T000000Z", "20151301T000000Z",
        "20150830T240000Z", "20150830T123600z", "2015083aT123600Z",
    ])
    func `refuses any other text`(text: String) {
        #expect(SigningTime(text) == nil)
    }
}
