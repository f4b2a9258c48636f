// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A flow made ready to run: references found, targets resolved. Make it once per published
/// version and keep it; it never changes.
package final class FlowProgram: Sendable {
    /// The flow's id.
    package let id: String
    /// The flow's ARN, for flow logs.
    package let arn: String
    /// The flow's name, for flow logs.
    package let name: String
    /// What the flow is for.
    package let type: FlowType
    /// Tells one published version from another; a contact asks for the one it began with.
    package let version: String

    /// What lines of the path file say of the document, written once.
    let pathMembers: [UInt8]
    let nodes: [Node]
    let start: Int?
    private let places: [String: Int]

    /// An action made ready to run.
    struct Node: Sendable {
        let identifier: String
        let type: ActionType
        /// What lines of the path file say of the action, written once.
        let pathMembers: [UInt8]
        let block: any Block
        let next: Int?
        let conditions: [Condition]
        let errors: [ErrorBranch]
    }

    struct ErrorBranch: Sendable {
        let type: FlowErrorType
        let target: Int
    }

    /// Makes a document ready. Actions of unknown types and branches to nowhere are left out, which
    /// only drafts have.
    package init(
        _ flow: Flow,
        id: String,
        arn: String,
        name: String,
        type: FlowType,
        version: String
    ) {
        self.id = id
        self.arn = arn
        self.name = name
        self.type = type
        self.version = version
        pathMembers = JSONWriter.members([("flow", id), ("name", name)])
        let known = flow.actions.filter { $0.type != nil }
        var places: [String: Int] = [:]
        for (place, action) in known.enumerated() where places[action.identifier] == nil {
            places[action.identifier] = place
        }
        nodes = known.compactMap { action in
            action.type.map { Node(action, $0, places) }
        }
        start = flow.startAction.flatMap { places[$0] }
        self.places = places
    }

    /// The place of the action with an identifier.
    func place(of identifier: String) -> Int? { places[identifier] }
}

extension JSONWriter {
    /// Members of an object without its braces.
    fileprivate static func members(_ texts: [(name: String, text: String)]) -> [UInt8] {
        var writer = JSONWriter()
        for (name, text) in texts {
            writer.key(name)
            writer.string(text)
        }
        return writer.bytes
    }
}

extension FlowProgram.Node {
    fileprivate init(_ action: FlowAction, _ type: ActionType, _ places: [String: Int]) {
        identifier = action.identifier
        self.type = type
        pathMembers = JSONWriter.members([("block", identifier), ("type", type.rawValue)])
        block = type.block.init(ParameterReader(action.parameters))
        next = action.nextAction.flatMap { places[$0] }
        conditions = action.conditions.compactMap { branch in
            branch.target.flatMap { places[$0] }.flatMap { Condition(branch.source, target: $0) }
        }
        errors = action.errors.compactMap { branch in
            guard let name = branch.source["ErrorType"]?.string,
                let type = FlowErrorType(rawValue: name),
                let target = branch.target.flatMap({ places[$0] })
            else { return nil }
            return FlowProgram.ErrorBranch(type: type, target: target)
        }
    }

    /// Where an error of this type leads: to its own branch, else to the catch-all.
    func target(of error: FlowErrorType) -> FlowProgram.ErrorBranch? {
        errors.first { $0.type == error }
            ?? (error == .noMatchingCondition ? nil : errors.first { $0.type == .noMatchingError })
    }
}
