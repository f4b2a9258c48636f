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
    /// The longest id of a customer, in characters.
    /// - SeeAlso: Amazon Connect API Reference, `StartChatContact`.
    private static let customerIDMax = 128

    /// The most that a contact's references may take; a bound of our own, so that a loop cannot fill
    /// the contact.
    private static let referencesBytesMax = 32_768

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
        guard change.customerID?.unicodeScalars.count ?? 0 <= Self.customerIDMax else {
            return .failed("the customer's id would have over \(Self.customerIDMax) characters")
        }
        if target == .related {
            guard execution.contact.relatedContactID != nil else {
                return .failed("the contact has no related contact")
            }
        } else {
            let merged = execution.contact.applying(change)
            guard merged.referencesBytes <= Self.referencesBytesMax else {
                return .failed("the references would take over \(Self.referencesBytesMax) bytes")
            }
            execution.contact = merged
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
        change.references = references.flatMap { execution.json($0) }.map(Self.references)
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
    fileprivate func applying(_ change: ContactDataChange) -> FlowContact {
        var contact = self
        contact.name = change.name ?? name
        contact.description = change.description ?? description
        contact.languageCode = change.languageCode ?? languageCode
        contact.customerID = change.customerID ?? customerID
        contact.references.merge(change.references ?? [:]) { $1 }
        return contact
    }

    fileprivate var referencesBytes: Int {
        references.reduce(0) {
            $0 + $1.key.utf8.count + $1.value.type.utf8.count + $1.value.value.utf8.count
        }
    }
}
