// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

extension FlowPathEntry {
    /// Whether the entry is a line of the flow log: while logging is on, each action has one when
    /// it is left, and functions and Lex bots have one when they are asked as well.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Flow logs stored in CloudWatch".
    package var isLogLine: Bool {
        guard isLogged, case .waiting = branch else { return isLogged }
        return type == .invokeLambdaFunction || type == .connectParticipantWithLexBot
    }

    /// The entry as a line of the flow log.
    /// - Parameters:
    ///   - contactID: The contact that the flow ran for.
    ///   - timestamp: ``milliseconds`` in the form `2025-01-31T12:00:00.000Z`.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Flow logs stored in CloudWatch".
    package func logLine(contactID: String, timestamp: String) -> JSON {
        var line = JSONObject()
        line["ContactId"] = .string(contactID)
        line["ContactFlowId"] = .string(flowARN)
        line["ContactFlowName"] = .string(flowName)
        line["ContactFlowModuleType"] = .string(type.logName)
        line["Identifier"] = .string(identifier)
        line["Timestamp"] = .string(timestamp)
        if !inputs.isEmpty {
            line["Parameters"] = .object(
                JSONObject(inputs.map { ($0.name, .string($0.value)) })
            )
        }
        line["Results"] = results.map(JSON.string)
        line["ExternalResults"] = answer?.json
        if !callers.isEmpty {
            line["ModuleExecutionStack"] = .array(callers.map(JSON.string))
        }
        return .object(line)
    }

    /// What the log says came out, where something did.
    private var results: String? {
        switch branch {
        case .condition(_, let result, _, _), .noCondition(_, let result): result
        case .error(_, _, let why): "Error: \(why)"
        case .ended(.failed(_, let why)): "Error: \(why)"
        case .ended(.tooManyActions): branch.description
        case .next, .waiting, .transferred, .ended: nil
        }
    }
}

extension ActionType {
    /// The name that flow logs give the type.
    package var logName: String { block.rules.logName }
}
