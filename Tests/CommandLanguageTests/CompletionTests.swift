// SPDX-License-Identifier: Apache-2.0
import APIModel
import Testing

@testable import CommandLanguage

@Suite struct CompletionTests {
    private static let completion = Completion(
        program: "parley",
        operations: Operation.all,
        shortcut: .startChatContact,
        otherCommands: [
            .init(path: "serve", commands: [], options: [.init("--listen", takesValue: true)]),
            .init(path: "bench", commands: ["suite"], options: []),
            .init(
                path: "bench suite", commands: [], options: [.init("--quick", takesValue: false)]),
        ]
    )

    @Test(arguments: Completion.Shell.allCases)
    func `knows commands, operations, options and values`(shell: Completion.Shell) {
        let script = Self.completion.script(shell)
        let words = [
            "connectparticipant", "start-chat-contact", "send-message", "instance-id", "serve",
            "listen", "suite", "quick", "json text table", "DESCENDING ASCENDING",
        ]
        for word in words { #expect(script.contains(word)) }
    }

    @Test func `the program's commands are the services, the shortcut and the others`() {
        #expect(
            Self.completion.places[0].commands == [
                "connect", "connectparticipant", "start-chat-contact", "serve", "bench",
            ]
        )
    }

    @Test func `only commands of the AWS CLI's kind take its global options`() {
        let places = Self.completion.places.filter { !$0.takesGlobals }
        #expect(places.map(\.path) == ["serve", "bench", "bench suite"])
    }
}
