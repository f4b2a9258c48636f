// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A member of a document or, outside of its parameters, of an action, that the flow language does
/// not have.
struct UnknownMember: Sendable, Hashable {
    /// The path of the member within the document or action, such as `Transitions.Erors`.
    let part: String
    /// The member's name.
    let name: String
    /// The member that is meant, by its spelling; `nil` when none is close.
    let meant: String?

    /// Why a misspelt member is refused; `nil` for one that is no misspelt one.
    var refusal: String? {
        meant.map { "There is no member \"\(name)\"; perhaps \"\($0)\" is meant." }
    }
}

extension Flow {
    /// The members of the document itself that are not known.
    var unknownMembers: [UnknownMember] {
        (document.object ?? JSONObject()).unknownMembers(
            in: "", among: ["Version", "StartAction", "Actions", "Metadata", "Settings"])
    }
}

extension FlowAction {
    /// The members that are not known, in the order of the document.
    var unknownMembers: [UnknownMember] {
        let transitions = source["Transitions"]
        return source.unknownMembers(
            in: "", among: ["Identifier", "Type", "Parameters", "Transitions"])
            + (transitions?.object ?? JSONObject()).unknownMembers(
                in: "Transitions.", among: ["NextAction", "Errors", "Conditions"])
            + Self.unknown(
                transitions?["Errors"], in: "Transitions.Errors",
                among: ["ErrorType", "NextAction"])
            + Self.unknown(
                transitions?["Conditions"], in: "Transitions.Conditions",
                among: ["NextAction", "Condition"])
            + conditions.enumerated().flatMap { number, branch in
                (branch.source["Condition"]?.object ?? JSONObject()).unknownMembers(
                    in: "Transitions.Conditions[\(number)].Condition.",
                    among: ["Operator", "Operands"])
            }
    }

    private static func unknown(
        _ list: JSON?, in part: String, among known: [String]
    ) -> [UnknownMember] {
        (list?.array ?? []).enumerated().flatMap { number, branch in
            (branch.object ?? JSONObject()).unknownMembers(
                in: "\(part)[\(number)].", among: known)
        }
    }
}

extension JSONObject {
    fileprivate func unknownMembers(in part: String, among known: [String]) -> [UnknownMember] {
        keys.filter { !known.contains($0) }.map { name in
            UnknownMember(
                part: part + name, name: name,
                meant: known.first { name.isMisspelling(of: $0) })
        }
    }
}

extension String {
    /// Whether the text differs from a name in nothing but case, or in at most two letters that are
    /// wrong, missing or too many. Names of four letters may have one.
    fileprivate func isMisspelling(of name: String) -> Bool {
        let (given, meant) = (Array(lowercased().utf8), Array(name.lowercased().utf8))
        let errorsMax = meant.count > 4 ? 2 : 1
        guard abs(given.count - meant.count) <= errorsMax else { return false }
        var row = Array(0...meant.count)
        for (line, byte) in given.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in meant.enumerated() {
                let cost = Swift.min(
                    diagonal + (byte == other ? 0 : 1), row[column] + 1, row[column + 1] + 1)
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[meant.count] <= errorsMax
    }
}
