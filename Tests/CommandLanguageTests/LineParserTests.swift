// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CommandLanguage

@Suite struct LineParserTests {
    private static let parser = LineParser([
        Option("--name"), Option("--names", arity: .many), Option("--number", conversion: .integer),
        Option("--quick", arity: .flag(true)),
        Option(
            "--no-quick",
            destination: "--quick",
            arity: .flag(false)
        ),
        Option("--sample", arity: .optional(absent: "input"), choices: ["input", "output"]),
        Option("word", arity: .optional(absent: nil), isPositional: true),
    ])

    @Test(
        arguments: [
            (["--name", "a"], ["--name": OptionInput.word("a")], []),
            (["--name=a=b"], ["--name": .word("a=b")], []),
            (["--name", "a", "--name", "b"], ["--name": .word("b")], []),
            (["--name", "-"], ["--name": .word("-")], []),
            (["--name", "-1.5"], ["--name": .word("-1.5")], []),
            (["--name", "-a b"], ["--name": .word("-a b")], []),
            (["--name=-x"], ["--name": .word("-x")], []),
            (
                ["--names", "a", "b", "--quick"],
                ["--names": .words(["a", "b"]), "--quick": .flag(true)], []
            ),
            (["--names"], ["--names": .words([])], []),
            (["--num", "007"], ["--number": .word("7")], []),
            (["--quick", "--no-q"], ["--quick": .flag(false)], []),
            (["--sample"], ["--sample": .word("input")], []),
            (["--sample", "output"], ["--sample": .word("output")], []),
            (["x", "--quick"], ["word": .word("x"), "--quick": .flag(true)], []),
            (["--name", "a", "x", "y"], ["--name": .word("a"), "word": .word("x")], ["y"]),
            (["--other", "x"], ["word": .word("x")], ["--other"]),
            (["--", "--name"], ["word": .word("--name")], []),
        ] as [([String], [String: OptionInput], [String])]
    )
    func `takes what belongs to options and leaves the rest`(
        words: [String],
        values: [String: OptionInput],
        rest: [String]
    ) throws {
        let line = try Self.parser.parse(words)
        #expect(line.values == values)
        #expect(line.rest == rest)
    }

    @Test(
        arguments: [
            (["--name"], "argument --name: expected one argument"),
            (["--name", "--quick"], "argument --name: expected one argument"),
            (["--quick=x"], "argument --quick: ignored explicit argument 'x'"),
            (["--number", "x"], "argument --number: invalid int value: 'x'"),
            (["--nam", "x"], "ambiguous option: --nam could match --name, --names"),
            (
                ["--sample", "imput"],
                "argument --sample: Invalid choice, valid choices are:\n\n"
                    + "input                                    | output                                  "
                    + "\n\n\nInvalid choice: 'imput', maybe you meant:\n\n  * input"
            ),
        ] as [([String], String)]
    )
    func `names the first fault`(words: [String], message: String) {
        #expect(throws: CommandFailure.usage(message)) { try Self.parser.parse(words) }
    }

    @Test func `names all that is required and missing, in the order of declaration`() {
        let parser = LineParser([
            Option("operation", isPositional: true), Option("--b", isRequired: true),
            Option("--a", isRequired: true), Option("--c", isRequired: true),
        ])
        let message = "the following arguments are required: --b, --c, operation"
        #expect(throws: CommandFailure.usage(message)) { try parser.parse(["--a", "1"]) }
    }
}
