// SPDX-License-Identifier: Apache-2.0

/// Why a document may not be published.
package struct FlowProblem: Error, Sendable, Hashable {
    /// The message as the API gives it, with a path into the document.
    package let message: String
    /// The identifier of the action concerned; `nil` for faults of the whole document.
    package let action: String?
    /// The type of that action, as it is spelled.
    package let actionType: String?
    /// The place of that action in the list, counted from 0.
    package let place: Int?
    /// What is wrong, in a sentence without the action.
    package let cause: String
}

extension FlowProblem: CustomStringConvertible {
    /// The action and the cause, for people. An action without a name is told by its place.
    package var description: String {
        guard let action else { return cause }
        let name = action.isEmpty ? "Actions[\(place ?? 0)]" : "\"\(action)\""
        return "\(name) (\(actionType ?? "?")): \(cause)"
    }
}
