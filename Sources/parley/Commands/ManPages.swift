// SPDX-License-Identifier: Apache-2.0
import AWSCommandLine
import ArgumentParser
import CommandLanguage
import Foundation

/// `parley man-pages`: the manual of the commands of the AWS CLI's kind, for `man`.
struct ManPages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the manual pages of services and operations into a folder.",
        discussion: "parley man-pages /usr/local/share/man/man1 makes them found by man."
    )

    @Argument(help: "The folder; it is made when it is missing.")
    var folder: String

    func run() throws {
        let folder = URL(filePath: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let others = Parley.configuration.subcommands.map {
            Manual.OtherCommand(name: $0.name, purpose: $0.configuration.abstract)
        }
        let date = Date.now.formatted(.iso8601.year().month().day())
        let pages = AWSCommandLine.manualPages(
            program: "parley", date: date, otherCommands: others)
        for page in pages {
            try Data(page.text.utf8).write(to: folder.appending(path: page.file))
        }
    }
}

extension ParsableCommand {
    /// The word that calls the command.
    static var name: String {
        configuration.commandName ?? OptionName.kebab(String(describing: self))
    }
}
