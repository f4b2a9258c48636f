// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import AWSCommandLine

@Suite struct AWSCommandLineTests {
    private static let usage = """
        usage: parley [options] <command> <subcommand> [<subcommand> ...] [parameters]
        To see help text, you can run:

          parley help
          parley <command> help
          parley <command> <subcommand> help

        """

    @Test(
        arguments: [
            ([], 2, usage + "parley: error: the following arguments are required: command\n"),
            (
                ["connect"], 2,
                usage + "parley: error: the following arguments are required: operation\n"
            ),
            (
                ["start-chat-contact", "--instance-id", "i"], 2,
                usage + "parley: error: the following arguments are required: "
                    + "--contact-flow-id, --participant-details\n"
            ),
            (FakeWorld.start + ["a", "--b"], 255, usage + "\nUnknown options: --b, a\n"),
            (
                FakeWorld.start + ["--query", ""], 255,
                "\nBad value for --query : Invalid JMESPath expression: cannot be empty.\n"
            ),
        ] as [([String], Int32, String)]
    )
    func `a line that cannot be read is refused with the reference's status`(
        words: [String],
        status: Int32,
        message: String
    ) async {
        let world = FakeWorld([FakeWorld.answer()])
        #expect(await world.run(words) == status)
        #expect(world.err == message)
        #expect(world.requests.isEmpty)
    }

    @Test(arguments: [
        (["start-chat-contact"], true), (["connect"], true), (["connectparticipant", "x"], true),
        (["--region", "x", "connect", "y"], true), (["--debug", "start-chat-contact"], true),
        (["--region"], true), (["--output=text", "conect"], true), ([], false), (["serve"], false),
        (["--help"], false), (["--version"], false), (["serve", "connect"], false),
    ])
    func `knows its own lines among those of the program`(words: [String], isOurs: Bool) {
        #expect(AWSCommandLine.accepts(words) == isOurs)
    }

    @Test(arguments: [["start-chat-contact"], ["connect", "start-chat-contact"]])
    func `the shortcut is the operation`(words: [String]) async throws {
        let world = FakeWorld([FakeWorld.answer()])
        #expect(await world.run(words + FakeWorld.start.dropFirst(2)) == 0)
        #expect(try world.body(0)["InstanceId"] == "i")
    }

    @Test(arguments: [
        (["help"], "AVAILABLE SERVICES"), (["connect", "help"], "AVAILABLE COMMANDS"),
        (["start-chat-contact", "help"], "SYNOPSIS"), (FakeWorld.start + ["help"], "SYNOPSIS"),
        (["--version"], "parley/1\n"),
    ])
    func `help and version need nothing else`(words: [String], text: String) async {
        let world = FakeWorld([])
        #expect(await world.run(words, environment: [:]) == 0)
        #expect(world.out.contains(text))
        #expect(world.err.isEmpty)
    }

    @Test func `a sample input needs neither region nor keys`() async {
        let world = FakeWorld([])
        let words = ["start-chat-contact", "--generate-cli-skeleton"]
        #expect(await world.run(words, environment: [:]) == 0)
        #expect(world.out.hasPrefix("{\n    \"InstanceId\": \"\",\n"))
    }

    @Test func `pages of a list come one by one as text`() async throws {
        let world = FakeWorld([
            FakeWorld.answer(
                200,
                #"{"ContactFlowSummaryList":[{"Id":"1"},{"Id":"2"}],"NextToken":"t"}"#
            ),
            FakeWorld.answer(200, #"{"ContactFlowSummaryList":[{"Id":"3"}]}"#),
        ])
        let words = ["connect", "list-contact-flows", "--instance-id", "i", "--output", "text"]
        #expect(await world.run(words) == 0)
        #expect(
            world.out
                == "CONTACTFLOWSUMMARYLIST\t1\nCONTACTFLOWSUMMARYLIST\t2\nCONTACTFLOWSUMMARYLIST\t3\n"
        )
        #expect(world.requests[1].url.hasSuffix("?nextToken=t"))
    }

    @Test func `a value may come from a URL, read as Latin-1 when it is plain text`() async throws {
        let page = Transport.Response(
            status: 200,
            headers: [("Content-Type", "text/plain")],
            body: [0xE9]
        )
        let world = FakeWorld([.success(page), FakeWorld.answer()])
        let words = [
            "connectparticipant", "send-message", "--connection-token", "t", "--content-type", "c",
            "--content", "http://x/y",
        ]
        #expect(await world.run(words) == 0)
        #expect(try world.body(1)["Content"] == "é")
    }
}
