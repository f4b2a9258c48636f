// SPDX-License-Identifier: Apache-2.0

/// One place that breaks a rule of the house, written as compilers do: `path:line: sentence`.
package struct Finding: Equatable, CustomStringConvertible {
    /// The file, from the repository's root.
    package let path: String
    /// The line, counted from 1.
    package let line: Int
    /// What is wrong, for a person.
    package let sentence: String

    /// The text that editors can jump from.
    package var description: String { "\(path):\(line): \(sentence)" }
}
