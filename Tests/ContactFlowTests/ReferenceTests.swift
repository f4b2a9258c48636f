// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import Testing

@Suite struct ReferenceTests {
    @Test(arguments: [
        ("$.Attributes.name", Reference(.attributes, "name")),
        ("$.Attributes['my key']", Reference(.attributes, "my key")),
        ("$.Attributes.['my key']", Reference(.attributes, "my key")),
        ("$.Attributes[\"my key\"]", Reference(.attributes, "my key")),
        ("$['Attributes']['my key']", Reference(.attributes, "my key")),
        ("$.['LanguageCode']", Reference(.languageCode)),
        ("$.ContactId", Reference(.contactId)),
        (
            "$.SegmentAttributes['connect:Subtype']",
            Reference(.segmentAttributes, "connect:Subtype")
        ),
        ("$.External.a.b.c", Reference(.external, "a", "b", "c")),
        ("$.Metrics.Agents.Available.Count", Reference(.metrics, "Agents", "Available", "Count")),
        ("$.FlowAttributes.acme-fn", Reference(.flowAttributes, "acme-fn")),
        (
            "$.Media.Sip.Headers.P-Asserted-Identity",
            Reference(.media, "Sip", "Headers", "P-Asserted-Identity")
        ),
        ("$.Attributes.a_1", Reference(.attributes, "a_1")),
        ("$.External", Reference(.external)),
    ])
    func `reads a path`(text: String, expected: Reference) {
        #expect(Reference(text) == expected)
    }

    @Test(arguments: [
        "", "$", "$.", "Attributes.name", "$.Nonsense", "$.attributes.name", "$.Attributes.",
        "$.Attributes['a", "$.Attributes['']", "$.Attributes.a b", "x$.ContactId", "$.ContactId.x",
        "$.Attributes.a$.Attributes.b", "$.External.list[0]", "$..Attributes.a", "$['Attributes'",
    ])
    func `takes nothing else for a path`(text: String) {
        #expect(Reference(text) == nil)
    }

    @Test(arguments: [
        ("Hi $.Attributes.a you", ["Hi ", "$.Attributes.a", " you"]),
        ("<b>$.Attributes.a</b>", ["<b>", "$.Attributes.a", "</b>"]),
        ("'$.Attributes.a'", ["'", "$.Attributes.a", "'"]),
        ("\"$.Attributes.a\"", ["\"", "$.Attributes.a", "\""]),
        ("arn:aws:lambda:$.AwsRegion:1:f", ["arn:aws:lambda:", "$.AwsRegion", ":1:f"]),
        ("$.Attributes.a,$.Attributes.b", ["$.Attributes.a", ",", "$.Attributes.b"]),
        ("$.Attributes.a|x", ["$.Attributes.a", "|x"]),
        ("$.Attributes.a\nx", ["$.Attributes.a", "\nx"]),
        ("$.Attributes.a$.Attributes.b", ["$.Attributes.a", "$.Attributes.b"]),
        ("It is $.Attributes.a. If so", ["It is ", "$.Attributes.a", ". If so"]),
        ("It is $.Attributes.a.", ["It is ", "$.Attributes.a", "."]),
        ("mailto:$.Attributes.a", ["mailto:", "$.Attributes.a"]),
        ("#$.Attributes.a", ["#", "$.Attributes.a"]),
        ("s3://b/hi_$.['LanguageCode']_.wav", ["s3://b/hi_", "$.LanguageCode", "_.wav"]),
        ("mid$.Attributes.a/word", ["mid", "$.Attributes.a", "/word"]),
        ("$.ContactId.txt", ["$.ContactId", ".txt"]),
        ("$.Attributes.a-b-$.Attributes.c", ["$.Attributes.a-b", "-", "$.Attributes.c"]),
        ("$.Attributes.-", ["$.Attributes", ".-"]),
        ("您好$.Attributes.a您", ["您好", "$.Attributes.a", "您"]),
        ("$5 or $.50 or $.Nonsense", ["$5 or $.50 or $.Nonsense"]),
        ("$$.Attributes.a", ["$", "$.Attributes.a"]),
        ("", []),
    ])
    func `ends where its neighbour begins`(text: String, expected: [String]) {
        let parts = Template(text).segments.map { segment in
            switch segment {
            case .text(let text): text
            case .reference(let reference): reference.description
            }
        }
        #expect(parts == expected)
    }

    @Test func `is written with brackets only where a name needs them`() {
        #expect(Reference(.attributes, "my key").description == "$.Attributes['my key']")
        #expect(Reference(.attributes, "key").description == "$.Attributes.key")
    }

    @Test func `does not read an unclosed bracket again and again`() {
        let text = String(repeating: "$.Lex['", count: 30_000)
        #expect(Template(text).references.count == 30_000)
    }
}
