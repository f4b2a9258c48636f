// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Sets contact attributes: all of them or, when that would be too much, none.
struct UpdateContactAttributes: Block {
    static let rules = BlockRules(
        logName: "SetAttributes",
        flowTypes: .all,
        parameters: [
            .required("Attributes", .map(countMin: 1)),
            .optional("TargetContact", .word(["Current", "Related"])),
        ]
    )

    /// The most that a contact's attributes may take, keys and values together.
    /// - SeeAlso: Amazon Connect API Reference, `UpdateContactAttributes`.
    static let attributesBytesMax = 32_768

    private static let tooLarge =
        "the attributes would take over \(attributesBytesMax) bytes"

    private let attributes: [(key: Template, value: Template)]
    private let target: TargetContact

    init(_ parameters: ParameterReader) {
        attributes = parameters.map("Attributes")
        target = parameters.text("TargetContact").flatMap(TargetContact.init) ?? .current
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard let texts = execution.texts(attributes) else { return .failed(Self.tooLarge) }
        var changes: [String: String] = [:]
        for (key, value) in texts {
            execution.note(key, value)
            guard !key.isEmpty, !key.contains("$"), !key.contains(".") else {
                return .failed("\"\(key)\" is no name of an attribute")
            }
            changes[key] = value
        }
        if target == .related {
            guard execution.contact.relatedContactID != nil else {
                return .failed("the contact has no related contact")
            }
        } else {
            let merged = execution.contact.attributes.merging(changes) { $1 }
            guard Self.bytes(of: merged) <= Self.attributesBytesMax else {
                return .failed(Self.tooLarge)
            }
            execution.contact.attributes = merged
        }
        execution.emit(.updateAttributes(changes, of: target))
        return .done
    }

    private static func bytes(of attributes: [String: String]) -> Int {
        attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    }
}
