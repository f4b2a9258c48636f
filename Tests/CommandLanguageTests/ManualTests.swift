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
                "NAME", "DESCRIPTION", "SYNOPSIS", "OPTIONS", "GLOBAL OPTIONS", "OUTPUT",
            ]
        )
        let text = ManualText.text(page)
        #expect(text.contains("[--generate-cli-skeleton <value>]"))
        for member in operation.input.members where operation.pagination == nil {
            #expect(text.contains("--\(OptionName.kebab(member.name)) "))
        }
        let troff = ManualRoff.text(page)
        #expect(troff.hasPrefix(".TH \"PARLEY\\-"))
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
            name: "x", title: "x",
            sections: [
                .init("DESCRIPTION", [.paragraph(String(repeating: "word ", count: 100))])
            ]
        )
        let lines = ManualText.text(page, width: 40).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.count > 10)
    }

    @Test(arguments: Completion.Shell.allCases)
    func `completions know services, operations and options`(shell: Completion.Shell) {
        let completion = Completion(
            program: "parley",
            operations: Operation.all,
            shortcut: .startChatContact
        )
        let script = completion.script(shell)
        for word in ["connectparticipant", "start-chat-contact", "send-message", "instance-id"] {
            #expect(script.contains(word))
        }
    }
}
