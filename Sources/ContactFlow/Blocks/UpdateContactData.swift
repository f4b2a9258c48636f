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

    /// The most characters of each text.
    /// - SeeAlso: Amazon Connect API Reference, `UpdateContact` and `StartChatContact`.
    private static let lengthsMax = [
        ("Name", 1024), ("Description", 4096), ("CustomerId", 128), ("LanguageCode", 35),
    ]

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
        let values = values(&execution)
        let change = change(values, execution)
        if let why = Self.fault(values) ?? Self.fault(change.references ?? [:]) {
            return .failed(why)
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

    private func values(_ execution: inout Execution) -> [String: String] {
        var values: [String: String] = [:]
        for name in Self.texts {
            guard let template = templates[name] else { continue }
            values[name] = execution.text(template)
            execution.note(name, values[name] ?? "")
        }
        return values
    }

    /// Why the API would refuse the texts; `nil` when it would not.
    private static func fault(_ values: [String: String]) -> String? {
        for (name, lengthMax) in lengthsMax
        where values[name]?.unicodeScalars.count ?? 0 > lengthMax {
            return "\(name) would have over \(lengthMax) characters"
        }
        if let code = values["LanguageCode"], !code.isLanguageCode {
            return "\"\(code)\" is no language code such as \(FlowContact.usualLanguageCode)"
        }
        return nil
    }

    /// Why the API would refuse the references; `nil` when it would not.
    private static func fault(_ references: [String: FlowContactReference]) -> String? {
        let lengthMax = FlowContactReference.charactersMax
        for (name, reference) in references.sorted(by: { $0.key < $1.key }) {
            guard FlowContactReference.types.contains(reference.type) else {
                return "\"\(reference.type)\" is no type of a reference"
            }
            guard !name.isEmpty else { return "a reference has no name" }
            guard name.unicodeScalars.count <= lengthMax,
                reference.value.unicodeScalars.count <= lengthMax
            else { return "the reference \"\(name)\" would have over \(lengthMax) characters" }
        }
        return nil
    }

    private func change(
        _ values: [String: String], _ execution: Execution
    ) -> ContactDataChange {
        var change = ContactDataChange()
        change.name = values["Name"]
        change.description = values["Description"]
        change.languageCode = values["LanguageCode"]
        change.customerID = values["CustomerId"]
        change.wisdomSessionARN = values["WisdomSessionArn"]
        change.references = references.flatMap { execution.json($0) }.map(Self.references)
        return change
    }

    /// Reads references in both forms: a value, or an object of type and value. Types are taken in
    /// any case.
    private static func references(_ json: JSON) -> [String: FlowContactReference] {
        (json.object ?? JSONObject()).reduce(into: [:]) { references, member in
            let value = member.value
            guard let text = value["Value"]?.flowText ?? value.flowText else { return }
            let type = value["Type"]?.flowText?.uppercased() ?? "STRING"
            references[member.key] = FlowContactReference(type: type, value: text)
        }
    }
}

extension String {
    /// Whether the text has the form of a language code: two or three letters, and further parts of
    /// letters and digits behind hyphens.
    var isLanguageCode: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count),
            language.allSatisfy({ $0.isLetter })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
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
