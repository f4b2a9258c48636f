// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// The manual.
package enum ManualText {
    /// The page of the program.
    package static func program(_ program: String) -> String { program }
    /// The page of a service.
    package static func service(_ service: Service, program: String) -> String { service.rawValue }
    /// The page of an operation.
    package static func operation(_ operation: Operation, program: String) -> String { operation.name }
}
