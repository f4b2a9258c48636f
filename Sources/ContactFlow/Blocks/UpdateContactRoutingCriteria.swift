// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Asks for agents with certain skills, step by step, once the contact is queued.
struct UpdateContactRoutingCriteria: Block {
    static let rules = BlockRules(
        logName: "SetRoutingCriteria",
        flowTypes: [.inbound, .queue, .transfer, .module],
        parameters: [.required("RoutingCriteria", .anything)]
    )

    static func check(_ check: inout ActionCheck) {
        let steps = check.action.parameters["RoutingCriteria"]?["Steps"]?.array
        if steps == nil {
            check.reportMissing("Parameters.RoutingCriteria.Steps")
        }
        for (number, step) in (steps ?? []).enumerated() where step["Expression"]?.object == nil {
            check.reportMissing("Parameters.RoutingCriteria.Steps[\(number)].Expression")
        }
        for level in levels(in: .array(steps ?? [])) {
            guard let text = level.flowText, Template(text).literal != nil else { continue }
            guard !isLevel(text) else { continue }
            check.reportValue(
                "Parameters.RoutingCriteria.Steps",
                "\"\(text)\" is no proficiency level; levels go from 1 to 5."
            )
        }
    }

    private static let levelRange = FlowDecimal(1)...FlowDecimal(5)

    private static func isLevel(_ text: String) -> Bool {
        FlowDecimal(text).map(levelRange.contains) ?? false
    }

    /// The levels that conditions name, however deep they stand.
    private static func levels(in value: JSON) -> [JSON] {
        switch value {
        case .null, .bool, .number, .string: []
        case .array(let elements): elements.flatMap(levels)
        case .object(let object):
            object.flatMap { $0.key == "ProficiencyLevel" ? [$0.value] : levels(in: $0.value) }
        }
    }

    private let criteria: JSONTemplate?

    init(_ parameters: ParameterReader) { criteria = parameters.jsonTemplate("RoutingCriteria") }

    func run(_ execution: inout Execution) -> Outcome {
        guard let criteria else { return .failed("no criteria are given") }
        guard let value = execution.json(criteria), let steps = value["Steps"]?.array,
            !steps.isEmpty
        else {
            return .failed("the criteria have no steps")
        }
        let texts = Self.levels(in: value).map { $0.flowText ?? "" }
        if let text = texts.first(where: { !Self.isLevel($0) }) {
            return .failed("\"\(text)\" is no proficiency level; levels go from 1 to 5")
        }
        execution.note("RoutingCriteria", value.text)
        execution.emit(.setRoutingCriteria(value))
        return .done
    }
}
