// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument
import Testing

@testable import ContactService

@Suite struct SegmentAttributesTests {
    private static let fine = [
        #"{"a":{"ValueString":""}}"#, #"{"a":{"ValueInteger":3}}"#,
        #"{"a":{"ValueMap":{"b":{"ValueString":"c"}}}}"#,
        #"{"connect:x":{"ValueList":[{"ValueString":"c"},{"ValueInteger":1}]}}"#,
        #"{"connect:x":{"ValueArn":"arn:aws:x:::y"}}"#,
        #"{"connect:ContactExpiry":{"ValueMap":{"ExpiryDuration":{"ValueInteger":60}}}}"#, "{}",
    ]
    private static let refused = [
        #"{"a":{}}"#, #"{"a":{"ValueString":"x","ValueInteger":1}}"#,
        #"{"a":{"ValueList":[{"ValueString":"c"}]}}"#, #"{"a":{"ValueArn":"arn:aws:x:::y"}}"#,
        #"{"a":{"ValueMap":{"b":{}}}}"#, #"{"a":{"ValueMap":{"b":{"ValueArn":"x"}}}}"#,
        #"{"connect:x":{"ValueList":[{}]}}"#, #"{"connect:x":{}}"#,
    ]

    private func attributes(_ text: String) throws -> [String: Wire.SegmentAttributeValue] {
        try [String: Wire.SegmentAttributeValue](wire: try JSON.parse(text))
    }

    @Test(arguments: fine)
    func `an attribute has one value, of a kind that its name allows`(text: String) throws {
        #expect(throws: Never.self) { try SegmentAttributes.check(try attributes(text)) }
    }

    @Test(arguments: refused)
    func `everything else is refused`(text: String) {
        let failure = #expect(throws: APIFailure.self) {
            try SegmentAttributes.check(try attributes(text))
        }
        #expect(failure?.code == .invalidParameterException)
    }

    @Test(arguments: [
        (#"{"a":{"ValueString":"x"}}"#, true), (#"{"connect:Subtype":{"ValueString":"x"}}"#, false),
        (#"{"connect:ContactExpiry":{"ValueMap":{}}}"#, true), (#"{"a":{}}"#, false),
    ])
    func `the system's own stay as the contact began, but for its expiry`(
        text: String, isTaken: Bool
    ) throws {
        let given = try attributes(text)
        do throws(APIFailure) {
            try SegmentAttributes.checkChange(given)
            #expect(isTaken)
        } catch { #expect(!isTaken) }
    }
}
