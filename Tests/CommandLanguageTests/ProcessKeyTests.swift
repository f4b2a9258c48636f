// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CommandLanguage

@Suite struct ProcessKeyTests {
    private static func printed(_ more: String) -> String {
        #"{"Version":1,"AccessKeyId":"A","SecretAccessKey":"S"\#(more)}"#
    }

    @Test(
        arguments: [
            ("", .key(id: "A", secret: "S", sessionToken: nil)),
            (#","SessionToken":"T""#, .key(id: "A", secret: "S", sessionToken: "T")),
            (
                #","Expiration":"1970-01-01T00:01:41Z""#,
                .key(id: "A", secret: "S", sessionToken: nil)
            ),
            (#","Expiration":"1970-01-01T00:01:40Z""#, .expired),
        ] as [(String, Settings.KeySource)]
    )
    func `a key is good until it ends`(more: String, source: Settings.KeySource) throws {
        #expect(try ProcessKey.read(Self.printed(more), now: 100) == source)
    }

    @Test(
        arguments: [
            ("[]", "'list' object has no attribute 'get'"),
            ("", "Expecting value: line 1 column 1 (char 0)"),
            (printed(#","Expiration":"soon""#), "Unknown string format: soon"),
        ] as [(String, String)]
    )
    func `what is no key is refused in the reference's words`(text: String, message: String) {
        #expect(throws: CommandFailure.failure(message)) { try ProcessKey.read(text, now: 0) }
    }
}
