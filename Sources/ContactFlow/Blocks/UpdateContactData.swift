// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Sets what the contact record says of the contact. Voice fields are taken and mean nothing here.
struct UpdateContactData: Block {
    static let rules = BlockRules(
        logName: "SetContactData",
        flowTypes: .all,
        parameters: texts.map { .optional($0, .free) } + voice + [
            .optional("References", .anything),
            .optional("TargetContact", .word(["Current", "Related"])),
        ],
        choices: [
            ParameterChoice(
                names: texts + ["References"] + voice.map(\.name),
                count: 1...(texts.count + 1 + voice.count)
            )
        ]
    )

    private static let texts = [
        "Name", "Description", "LanguageCode", "CustomerId", "WisdomSessionArn",
    ]

    private static let voice: [ParameterRule] = [
        .optional("IsVoiceIdStreamingEnabled", .truth),
        .optional("IsVoiceAuthenticationEnabled", .truth),
        .optional("IsFraudDetectionEnabled", .truth),
        .optional("VoiceAuthenticationThreshold", .integerOrReference(0...100)),
        .optional("VoiceAuthenticationResponseTime", .integerOrReference(5...10)),
        .optional("FraudDetectionThreshold", .integerOrReference(0...100)),
        .optional("WatchlistId", .single),
    ]

    /// The longest name of a contact, in characters.
    /// - SeeAlso: Amazon Connect API Reference, `UpdateContact`.
    private static let nameCharactersMax = 512
    /// The longest description of a contact, in characters.
    private static let descriptionCharactersMax = 4096

    private let templates: [String: Template]
    private let references: JSONTemplate?
    private let target: TargetContact

    init(_ parameters: ParameterReader) {
        templates = Self.texts.reduce(into: [:]) { $0[$1] = parameters.template($1) }
        references = parameters.jsonTemplate("References")
        target = parameters.text("TargetContact").flatMap(TargetContact.init) ?? .current
    }

    func run(_ execution: inout Execution) -> Outcome {
        let change = change(&execution)
        guard change.name?.count ?? 0 <= Self.nameCharactersMax,
            change.description?.count ?? 0 <= Self.descriptionCharactersMax
        else { return .failed("the name or the description is too long") }
        if target == .related {
            guard execution.contact.relatedContactID != nil else {
                return .failed("the contact has no related contact")
            }
        } else {
            execution.contact.apply(change)
        }
        execution.emit(.updateContactData(change, of: target))
        return .done
    }

    private func change(_ execution: inout Execution) -> ContactDataChange {
        var values: [String: String] = [:]
        for name in Self.texts {
            guard let template = templates[name] else { continue }
            values[name] = execution.text(template)
            execution.note(name, values[name] ?? "")
        }
        var change = ContactDataChange()
        change.name = values["Name"]
        change.description = values["Description"]
        change.languageCode = values["LanguageCode"]
        change.customerID = values["CustomerId"]
        change.wisdomSessionARN = values["WisdomSessionArn"]
        change.references = references.map { Self.references(execution.json($0)) }
        return change
    }

    /// Reads references in both forms: a value, or an object of type and value.
    private static func references(_ json: JSON) -> [String: FlowContactReference] {
        (json.object ?? JSONObject()).reduce(into: [:]) { references, member in
            let value = member.value
            guard let text = value["Value"]?.flowText ?? value.flowText else { return }
            let type = value["Type"]?.flowText ?? "STRING"
            references[member.key] = FlowContactReference(type: type, value: text)
        }
    }
}

extension FlowContact {
    fileprivate mutating func apply(_ change: ContactDataChange) {
        name = change.name ?? name
        description = change.description ?? description
        languageCode = change.languageCode ?? languageCode
        customerID = change.customerID ?? customerID
        references.merge(change.references ?? [:]) { $1 }
    }
}
