// SPDX-License-Identifier: Apache-2.0
import APIModel
package import CommandLanguage

extension AWSCommandLine {
    /// The manual for `man`: names of files and their troff source.
    package static func manualPages(program: String) -> [(file: String, text: String)] {
        Manual(program: program).pages(Operation.all).map { ("\($0.name).1", ManualRoff.text($0)) }
    }

    /// The completions of a shell.
    package static func completion(_ shell: Completion.Shell, program: String) -> String {
        Completion(program: program, operations: Operation.all, shortcut: .startChatContact)
            .script(shell)
    }
}
