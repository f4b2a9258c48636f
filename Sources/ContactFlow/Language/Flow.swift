// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A flow document: the parsed actions beside the text they came from.
///
/// A draft may be incomplete. ``FlowCheck`` says whether it may be published, and only published
/// documents run.
package struct Flow: Sendable, Hashable {
    /// The whole document as it was read, with metadata and settings untouched.
    package let document: JSON
    /// The identifier of the first action; `nil` when a draft names none.
    package let startAction: String?
    /// The actions in the order of the document.
    package let actions: [FlowAction]

    /// What the console keeps beside the actions: positions, names, notes. It changes nothing.
    package var metadata: JSON? { document["Metadata"] }
    /// What a module declares: parameters and named results. `nil` in other flows.
    package var settings: JSON? { document["Settings"] }

    /// Joins parts that a parser has read.
    package init(document: JSON, startAction: String?, actions: [FlowAction]) {
        self.document = document
        self.startAction = startAction
        self.actions = actions
    }
}

/// One action of a document.
package struct FlowAction: Sendable, Hashable {
    /// Where a condition or error leads.
    package struct Branch: Sendable, Hashable {
        /// The identifier of the next action; `nil` when missing or not text.
        package let target: String?
        /// The branch as it was read.
        package let source: JSON
    }

    /// The name of the action, unique in its document; empty when a draft gives none.
    package let identifier: String
    /// The type as it is spelled, known or not.
    package let typeName: String
    /// The type; `nil` when no such type is known.
    package let type: ActionType?
    /// The parameters; empty when missing.
    package let parameters: JSONObject
    /// Where to go when neither a condition nor an error leads elsewhere.
    package let nextAction: String?
    /// The conditions in order.
    package let conditions: [Branch]
    /// The error branches in order.
    package let errors: [Branch]
    /// The action as it was read.
    package let source: JSONObject

    /// Reads an action leniently: what is missing or of the wrong form counts as absent.
    package init(_ source: JSONObject) {
        let transitions = source["Transitions"]
        identifier = source["Identifier"]?.string ?? ""
        typeName = source["Type"]?.string ?? ""
        type = ActionType(rawValue: typeName)
        parameters = source["Parameters"]?.object ?? JSONObject()
        nextAction = transitions?["NextAction"]?.string
        conditions = Self.branches(transitions?["Conditions"])
        errors = Self.branches(transitions?["Errors"])
        self.source = source
    }

    private static func branches(_ list: JSON?) -> [Branch] {
        (list?.array ?? []).map { Branch(target: $0["NextAction"]?.string, source: $0) }
    }
}
