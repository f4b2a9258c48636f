// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Sets values that only this flow sees, all of them or none.
struct UpdateFlowAttributes: Block {
    static let rules = BlockRules(
        logName: "SetFlowAttributes",
        flowTypes: .all,
        parameters: [.required("FlowAttributes", .flowAttributes)]
    )

    /// The most that a flow's attributes may take, keys and values together; the same as for
    /// contact attributes, so that a loop cannot fill the state.
    static let attributesBytesMax = 32_768

    private static let tooLarge =
        "the flow attributes would take over \(attributesBytesMax) bytes"

    private let attributes: [(key: Template, value: Template)]

    init(_ parameters: ParameterReader) {
        attributes = (parameters.json("FlowAttributes")?.object ?? JSONObject()).compactMap {
            key,
            value in
            (value["Value"] ?? value).flowText.map { (Template(key), Template($0)) }
        }
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard let texts = execution.texts(attributes) else { return .failed(Self.tooLarge) }
        var merged = execution.run.attributes
        for (key, value) in texts {
            guard !key.isEmpty else { return .failed("the name of a flow attribute is empty") }
            merged[key] = value
            execution.note(key, value)
        }
        let count = merged.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
        guard count <= Self.attributesBytesMax else {
            return .failed(Self.tooLarge)
        }
        execution.run.attributes = merged
        return .done
    }
}
