// SPDX-License-Identifier: Apache-2.0

/// Why a measurement could not be made; a sentence for the person who asked for it.
package struct LoadFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and, where it helps, what to do.
    package let description: String

    /// Makes a fault of a sentence.
    package init(_ description: String) { self.description = description }
}
