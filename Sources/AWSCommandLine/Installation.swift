// SPDX-License-Identifier: Apache-2.0
import APIModel
package import CommandLanguage

extension AWSCommandLine {
    /// The pages of the manual as sources for `man`, each with the name of its file.
    /// - Parameter date: What stands at the foot of each, e.g. `2026-01-31`.
    package static func manualPages(
        program: String,
        date: String,
        otherCommands: [Manual.OtherCommand]
    ) -> [(file: String, text: String)] {
        Manual(program: program, otherCommands: otherCommands).pages(Operation.all)
            .map { ("\($0.name).1", ManualRoff.text($0, date: date)) }
    }

    /// The completions of a shell, with what is known of the program's other commands.
    package static func completion(
        _ shell: Completion.Shell,
        program: String,
        otherCommands: [Completion.Place]
    ) -> String {
        let completion = Completion(
            program: program,
            operations: Operation.all,
            shortcut: .startChatContact,
            otherCommands: otherCommands
        )
        return completion.script(shell)
    }
}
