// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Adds tags to the contact, all of them or none.
struct TagContact: Block {
    static let rules = BlockRules(
        logName: "TagContact",
        flowTypes: .all,
        parameters: [.required("Tags", .map(countMin: 1, countMax: tagsMax))]
    )

    /// The most tags of a contact.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Contact tags".
    static let tagsMax = 6
    /// What the names of the service's own tags begin with.
    static let systemPrefix = "aws:"

    /// How long names and values of tags may be.
    /// - SeeAlso: Amazon Connect API, `TagContact`, which checks what is written out in flows too.
    private static let nameMax = 128
    private static let valueMax = 256

    private let tags: [(key: Template, value: Template)]

    init(_ parameters: ParameterReader) { tags = parameters.map("Tags") }

    /// Whether a text may name a tag: letters and digits of ASCII and some marks.
    private static func isName(_ text: String) -> Bool {
        let isLong = text.utf8.count > nameMax
        return !text.isEmpty && !isLong && !text.hasPrefix(systemPrefix)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "+")...UInt8(ascii: "="), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard let texts = execution.texts(tags) else { return .failed("the tags are too large") }
        var added: [String: String] = [:]
        for (key, value) in texts {
            execution.note(key, value)
            guard Self.isName(key) else { return .failed("\"\(key)\" is no name of a tag") }
            guard value.unicodeScalars.count <= Self.valueMax else {
                return .failed("the tag \"\(key)\" would have over \(Self.valueMax) characters")
            }
            added[key] = value
        }
        let merged = execution.contact.tags.merging(added) { $1 }
        let ownCount = merged.keys.count { !$0.hasPrefix(Self.systemPrefix) }
        guard ownCount <= Self.tagsMax else {
            return .failed("the contact would have over \(Self.tagsMax) tags")
        }
        execution.contact.tags = merged
        execution.emit(.tagContact(added))
        return .done
    }
}
