// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Takes tags off the contact. A tag that it does not have is no failure.
struct UntagContact: Block {
    static let rules = BlockRules(
        logName: "UntagContact",
        flowTypes: .all,
        parameters: [.required("TagKeys", .list(.literal, count: 1...TagContact.tagsMax))]
    )

    private let keys: [String]

    init(_ parameters: ParameterReader) {
        keys = (parameters.json("TagKeys")?.array ?? []).compactMap(\.flowText)
    }

    func run(_ execution: inout Execution) -> Outcome {
        execution.note("TagKeys", keys.joined(separator: ","))
        guard !keys.contains(where: { $0.hasPrefix(TagContact.systemPrefix) }) else {
            return .failed("the service's own tags stay")
        }
        for key in keys { execution.contact.tags[key] = nil }
        execution.emit(.untagContact(keys))
        return .done
    }
}
