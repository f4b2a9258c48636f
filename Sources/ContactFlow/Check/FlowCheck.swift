// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Judges whether a document may be published.
///
/// What is checked and with which message follows what the service was seen to do; reachability,
/// cycles and what a reference leads to are not checked, as there.
package struct FlowCheck {
    /// The most problems that are listed.
    /// - SeeAlso: Amazon Connect API Reference, `InvalidContactFlowException`, member `problems`.
    package static let problemsMax = 50

    /// Finds the problems of a document.
    /// - Parameters:
    ///   - flow: The document.
    ///   - type: What it is to be published as.
    ///   - exists: Whether the instance has what a literal id or ARN names; by default everything
    ///     exists.
    /// - Returns: The problems in the order of the document, at most ``problemsMax``; none when it
    ///   may be published.
    package static func problems(
        in flow: Flow,
        type: FlowType,
        exists: (FlowResourceKind, String) -> Bool = { _, _ in true }
    ) -> [FlowProblem] {
        var check = FlowCheck(flow, type)
        check.checkEnvelope()
        for (place, action) in flow.actions.enumerated() {
            guard check.problems.count < problemsMax else { break }
            check.checkAction(action, place, exists)
        }
        return Array(check.problems.prefix(problemsMax))
    }

    private let flow: Flow
    private let type: FlowType
    private let identifiers: Set<String>
    private var seen: Set<String> = []
    private var problems: [FlowProblem] = []

    private init(_ flow: Flow, _ type: FlowType) {
        self.flow = flow
        self.type = type
        identifiers = Set(flow.actions.map(\.identifier))
    }

    private mutating func checkEnvelope() {
        let count = flow.actions.count
        if count == 0 || count > FlowParser.actionsMax {
            report(
                "Invalid Action property value. Path: Actions",
                "A flow has 1 to \(FlowParser.actionsMax) actions; this one has \(count)."
            )
        }
        for member in flow.unknownMembers {
            guard let refusal = member.refusal else { continue }
            report("Invalid Action property name. Path: \(member.part)", refusal)
        }
        if let start = flow.startAction {
            if !identifiers.contains(start) || start.isEmpty {
                report(
                    "Invalid Action property value. Path: StartAction",
                    "The start action \"\(start)\" is not one of the actions."
                )
            }
        } else {
            report(
                "Action is missing required property. Path: StartAction",
                "The document does not say with which action it starts."
            )
        }
        if type == .module, flow.settings?.object == nil {
            report(
                "Module settings are missing or null. Path: Settings",
                "A module needs \"Settings\", which declare its parameters and results."
            )
        }
    }

    private mutating func checkAction(
        _ action: FlowAction,
        _ place: Int,
        _ exists: (FlowResourceKind, String) -> Bool
    ) {
        var check = ActionCheck(
            action: action,
            place: place,
            flowType: type,
            identifiers: identifiers
        )
        check.checkIdentifier(isRepeated: !seen.insert(action.identifier).inserted)
        check.checkMembers()
        check.checkTexts()
        check.checkType(exists)
        problems += check.problems
    }

    private mutating func report(_ message: String, _ cause: String) {
        problems.append(
            FlowProblem(
                message: message, action: nil, actionType: nil, place: nil, cause: cause)
        )
    }
}
