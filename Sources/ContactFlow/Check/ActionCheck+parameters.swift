// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension ActionCheck {
    /// Checks the action's parameters.
    mutating func checkParameters(
        _ block: any Block.Type,
        _ exists: (FlowResourceKind, String) -> Bool
    ) {
        if let value = action.source["Parameters"], value.object == nil {
            return reportValue("Parameters", "Parameters are not a JSON object.")
        }
        if !block.rules.allowsOtherParameters {
            checkObject(action.parameters, block.rules.parameters, "Parameters", exists)
        }
        for choice in block.rules.choices { checkChoice(choice) }
    }

    private mutating func checkChoice(_ choice: ParameterChoice) {
        let given = choice.names.filter { action.parameters[$0] != nil }
        let names = choice.names.joined(separator: ", ")
        if given.count > choice.count.upperBound {
            report(
                "Only one of these properties may be defined. Properties: [\(names)]",
                at: "Parameters",
                "\(given.joined(separator: " and ")) exclude each other."
            )
        } else if given.count < choice.count.lowerBound {
            report(
                "Action is missing required property", at: "Parameters",
                "One of \(names) is needed."
            )
        }
    }

    private mutating func checkObject(
        _ object: JSONObject,
        _ rules: [ParameterRule],
        _ part: String,
        _ exists: (FlowResourceKind, String) -> Bool
    ) {
        for rule in rules where rule.isRequired && object[rule.name] == nil {
            reportMissing("\(part).\(rule.name)")
        }
        for (name, value) in object {
            guard let rule = rules.first(where: { $0.name == name }) else {
                report(
                    "Invalid Action property name", at: "\(part).\(name)",
                    "The action has no parameter \(part.parameterPath)\(name)."
                )
                continue
            }
            checkValue(value, rule.kind, "\(part).\(name)", exists)
        }
    }

    /// Checks one value.
    ///
    /// Scalars may be JSON numbers or truth values as well as text, since the service takes those,
    /// too.
    private mutating func checkValue(
        _ value: JSON,
        _ kind: ParameterKind,
        _ part: String,
        _ exists: (FlowResourceKind, String) -> Bool
    ) {
        switch kind {
        case .anything: return
        case .map(let countMin, let countMax):
            checkMap(value, countMin...countMax, part)
        case .flowAttributes: checkFlowAttributes(value, part)
        case .object(let rules):
            guard let object = value.object else {
                return reportValue(part, "The value is not a JSON object.")
            }
            checkObject(object, rules, part, exists)
        case .list(let element, let count):
            guard let list = value.array, count.contains(list.count) else {
                return reportValue(
                    part,
                    "The value is no list, or has too few or too many entries."
                )
            }
            for (number, entry) in list.enumerated() {
                checkValue(entry, element, "\(part)[\(number)]", exists)
            }
        case .free, .literal, .single, .resource, .reference, .word, .wordOrReference, .integer,
            .integerOrReference:
            checkScalar(value, kind, part, exists)
        }
    }

    private mutating func checkScalar(
        _ value: JSON,
        _ kind: ParameterKind,
        _ part: String,
        _ exists: (FlowResourceKind, String) -> Bool
    ) {
        guard value.array == nil, value.object == nil, let text = value.flowText, !text.isEmpty
        else { return reportValue(part, "The value is empty or no text.") }
        let template = Template(text)
        let isReference = template.wholeReference != nil
        let isLiteral = template.literal != nil && !text.hasPrefix("$.")
        switch kind {
        case .free: return
        case .literal where !isLiteral: reportValue(part, "The value may hold no reference.")
        case .single where !isLiteral && !isReference:
            reportValue(part, "The value must be plain text or one valid reference.")
        case .resource where !isLiteral && !isReference:
            reportValue(part, "The value must be an id or one valid reference.")
        case .resource(let kind) where isLiteral && !exists(kind, text):
            reportValue(part, "The instance has no \(kind.rawValue) \"\(text)\".")
        case .reference where !isReference: reportValue(part, "The value must be one reference.")
        case .word(let words) where !words.containsInAnyCase(text):
            reportValue(part, "The value must be one of \(words.joined(separator: ", ")).")
        case .wordOrReference(let words) where !isReference && !words.containsInAnyCase(text):
            reportValue(
                part,
                "The value must be one of \(words.joined(separator: ", ")), or one reference."
            )
        case .integer(let range) where !range.containsInteger(text):
            reportValue(part, "The value must be a whole number \(range.words).")
        case .integerOrReference(let range) where !isReference && !range.containsInteger(text):
            reportValue(part, "The value must be a whole number \(range.words), or one reference.")
        default: return
        }
    }

    private mutating func checkMap(_ value: JSON, _ count: ClosedRange<Int>, _ part: String) {
        guard let object = value.object else {
            return reportValue(part, "The value is not a JSON object.")
        }
        if object.count > count.upperBound {
            let message = "More than \(count.upperBound) tags in \(part)"
            report(message, at: part, "At most \(count.upperBound) entries are allowed.")
        }
        let hasEmptyValue = object.contains { $0.key.isEmpty || ($0.value.flowText ?? "").isEmpty }
        if object.count < count.lowerBound || hasEmptyValue {
            report(
                "Empty value in \(part)", at: part, "A name or value is empty, or there is none.")
        }
    }

    private mutating func checkFlowAttributes(_ value: JSON, _ part: String) {
        guard let object = value.object, !object.isEmpty else {
            return reportValue(part, "The value is not a JSON object with members.")
        }
        for (name, entry) in object {
            let text = entry["Value"]?.flowText ?? ""
            if text.isEmpty || name.isEmpty {
                reportValue("\(part).\(name)", "An attribute is an object with a Value, not empty.")
            }
        }
    }
}

extension String {
    /// The objects within the parameters that a part of an action lies in, each with a full stop.
    fileprivate var parameterPath: String {
        hasPrefix("Parameters.") ? dropFirst("Parameters.".count) + "." : ""
    }
}

extension [String] {
    fileprivate func containsInAnyCase(_ text: String) -> Bool {
        contains { $0.lowercased() == text.lowercased() }
    }
}

extension ClosedRange<Int64> {
    fileprivate func containsInteger(_ text: String) -> Bool {
        text.flowInteger.map(contains) ?? false
    }

    fileprivate var words: String {
        upperBound == .max ? "of at least \(lowerBound)" : "from \(lowerBound) to \(upperBound)"
    }
}
