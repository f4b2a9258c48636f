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

    private let tags: [(key: Template, value: Template)]

    init(_ parameters: ParameterReader) { tags = parameters.map("Tags") }

    func run(_ execution: inout Execution) -> Outcome {
        guard let texts = execution.texts(tags) else { return .failed("the tags are too large") }
        var added: [String: String] = [:]
        for (key, value) in texts {
            execution.note(key, value)
            guard !key.isEmpty, !key.hasPrefix(Self.systemPrefix) else {
                return .failed("\"\(key)\" is no name of a tag")
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
