// SPDX-License-Identifier: Apache-2.0
import APIModel
import Testing

@testable import CommandLanguage

@Suite struct ManualTests {
    private static let manual = Manual(program: "parley")

    @Test(arguments: Operation.all.map(\.name))
    func `every operation has a page with the sections of the reference`(name: String) throws {
        let operation = try #require(Operation.all.first { $0.name == name })
        let page = Self.manual.operation(operation)
        #expect(
            page.sections.map(\.heading) == [
                "DESCRIPTION", "SYNOPSIS", "OPTIONS", "GLOBAL OPTIONS", "OUTPUT",
            ]
        )
        let text = ManualText.text(page)
        #expect(text.contains("\nNAME\n       \(OptionName.kebab(name)) -\n\nDESCRIPTION\n"))
        #expect(text.contains("[--generate-cli-skeleton <value>]"))
        for member in operation.input.members where operation.pagination == nil {
            #expect(text.contains("--\(OptionName.kebab(member.name)) "))
        }
        let title = OptionName.kebab(name).uppercased().replacing("-", with: "\\-")
        let troff = ManualRoff.text(page, date: "2026-01-31")
        #expect(troff.hasPrefix(".TH \"\(title)\" \"1\" \"2026-01-31\" "))
        #expect(troff.contains(".SH \"NAME\"\nparley\\-\(operation.service)\\-"))
        #expect(!troff.contains("\n'"))
    }

    @Test func `shows shorthand and JSON of a map`() {
        let text = ManualText.text(Self.manual.operation(.startChatContact))
        #expect(text.contains("KeyName1=string,KeyName2=string\n"))
        #expect(text.contains("{\"string\": \"string\"\n"))
        #expect(text.contains("[--attributes <value>]\n"))
    }

    @Test func `no line of running text is wider than the terminal`() {
        let page = ManualPage(
            name: "x", title: "x", summary: "x",
            sections: [
                .init("DESCRIPTION", [.paragraph(String(repeating: "word ", count: 100))])
            ]
        )
        let lines = ManualText.text(page, width: 40).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.count > 10)
    }

    @Test func `the first page names the program's other commands`() {
        let other = Manual.OtherCommand(name: "serve", purpose: "Run the server.")
        let manual = Manual(program: "parley", otherCommands: [other])
        let page = manual.pages(Operation.all)[0]
        #expect(page.name == "parley")
        #expect(ManualText.text(page).contains("OTHER COMMANDS\n       serve\n          Run the"))
    }
}
