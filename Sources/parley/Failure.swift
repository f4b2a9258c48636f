// SPDX-License-Identifier: Apache-2.0

/// What keeps a command from doing its work although its line is right, as a sentence. The process
/// ends with status 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
