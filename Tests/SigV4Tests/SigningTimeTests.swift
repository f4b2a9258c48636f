// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SigV4

@Suite struct SigningTimeTests {
    @Test(
        arguments: [
            (0, "19700101T000000Z"), (1_440_938_160, "20150830T123600Z"),
        ] as [(Int64, String)]
    )
    func `reads and writes the basic format`(seconds: Int64, text: String) {
        #expect(SigningTime(secondsSince1970: seconds).text == text)
        #expect(SigningTime(secondsSince1970: seconds).date == text.prefix(8))
        #expect(SigningTime(text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: ["", "20150830", "2015-08-30T12:36:00Z", "20150230T000000Z"])
    func `refuses any other text`(text: String) {
        #expect(SigningTime(text) == nil)
    }
}
