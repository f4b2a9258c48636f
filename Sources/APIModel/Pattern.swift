// SPDX-License-Identifier: Apache-2.0

/// A pattern that a whole string must match.
package struct Pattern: Sendable {
    /// The pattern as the model spells it.
    package let text: String

    /// Keeps a pattern of the model.
    package init(_ text: String) { self.text = text }
}
