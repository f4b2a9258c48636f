// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Tells a waiting person what goes on, on standard error, so that results can be piped.
package struct Progress: Sendable {
    private let isQuiet: Bool

    /// Makes a reporter; a quiet one says nothing.
    package init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

    /// Says one line.
    package func say(_ line: String) {
        guard !isQuiet else { return }
        FileHandle.standardError.write(Data("bench: \(line)\n".utf8))
    }
}
