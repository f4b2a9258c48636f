// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// What the action takes when the flow runs; what the contact becomes is in ``ContactBlockTests``.
@Suite struct UpdateContactDataTests {
    @Test(arguments: [("CustomerId", 128), ("Name", 1024), ("Description", 4096)])
    func `takes a text of the contact up to its length`(name: String, lengthMax: Int) throws {
        for (length, reached) in [(lengthMax, "next"), (lengthMax + 1, "NoMatchingError")] {
            let row = BlockCase(
                type: "UpdateContactData", parameters: [name: "$.Attributes.a"],
                facts: { $0.contact.attributes["a"] = String(repeating: "x", count: length) },
                reaches: reached)
            #expect(try row.walk().reached == reached)
        }
    }

    @Test(arguments: [
        ("de-DE", true), ("de", true), ("arb", true), ("cmn-CN", true), ("en-GB-WLS", true),
        ("es-419", true), ("zh-Hant-TW", true), ("EN-us", true), ("", false), ("d", false),
        ("deutsch", false), ("de_DE", false), ("de-", false), ("-DE", false), ("de--DE", false),
        ("de-D", false), ("de DE", false), ("d1-DE", false), ("de-ÄÖ", false),
        ("de-DE-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd", false), ("\u{0}", false),
    ])
    func `takes a language code of the known form by reference`(code: String, isTaken: Bool) throws
    {
        for target in ["Current", "Related"] {
            let row = BlockCase(
                type: "UpdateContactData",
                parameters: [
                    "LanguageCode": "$.Attributes.code", "TargetContact": .string(target),
                ],
                facts: {
                    $0.contact.attributes["code"] = code
                    $0.contact.relatedContactID = "c-0"
                },
                reaches: isTaken ? "next" : "NoMatchingError")
            let walk = try row.walk()
            #expect(walk.reached == row.reaches)
            #expect(walk.effects.contains(where: Self.isUpdate) == isTaken)
        }
    }

    private static func isUpdate(_ effect: FlowEffect) -> Bool {
        if case .updateContactData = effect { true } else { false }
    }

    @Test(
        arguments: [
            (["Type": "URL", "Value": "x"] as JSON, "URL" as String?),
            (["Type": "url", "Value": "x"], "URL"), (["Value": "x"], "STRING"), ("x", "STRING"),
            (["Type": "$.Attributes.good", "Value": ""], "EMAIL"),
            (["Type": "$.Attributes.bad", "Value": "x"], nil),
            (["Type": "$.Attributes.none", "Value": "x"], nil),
            (["Type": "URL", "Value": .string(String(repeating: "x", count: 4096))], "URL"),
            (["Type": "URL", "Value": .string(String(repeating: "x", count: 4097))], nil),
        ] as [(JSON, String?)]
    )
    func `takes a reference of a known type`(reference: JSON, type: String?) throws {
        let row = BlockCase(
            type: "UpdateContactData", parameters: ["References": ["r": reference]],
            facts: { $0.contact.attributes = ["good": "EMAIL", "bad": "HYPERLINK"] },
            reaches: type == nil ? "NoMatchingError" : "next")
        let walk = try row.walk()
        #expect(walk.reached == row.reaches)
        let types = walk.effects.compactMap { effect -> String? in
            guard case .updateContactData(let change, _) = effect else { return nil }
            return change.references?["r"]?.type
        }
        #expect(types == (type.map { [$0] } ?? []))
    }
}
