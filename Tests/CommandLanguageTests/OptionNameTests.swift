// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CommandLanguage

@Suite struct OptionNameTests {
    @Test(arguments: [
        ("StartChatContact", "start-chat-contact"), ("InstanceId", "instance-id"),
        ("MaxResults", "max-results"), ("ConnectParticipant", "connect-participant"),
        ("UserARNs", "user-arns"), ("URL", "url"), ("S3Config", "s3-config"), ("IDs", "ids"),
        ("ParticipantToken", "participant-token"), ("ABTest", "ab-test"),
    ])
    func `a name of the model becomes small words with dashes`(name: String, option: String) {
        #expect(OptionName.kebab(name) == option)
    }
}
