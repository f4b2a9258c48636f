// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactTesting
import JSONDocument
import Testing

/// Spoilt documents never crash or hang anything, and always get a verdict.
@Suite struct FuzzTests {
    /// The default flows, and every type with the parameters of its table.
    private static let seeds: [(JSON, FlowType)] = {
        let defaults = DefaultFlow.allCases.map {
            ($0.document(for: DefaultFlowTests.instance), $0.type)
        }
        let services =
            ServiceBlockTests.profiles + ServiceBlockTests.cases + ServiceBlockTests.others
        let rows = VoiceOnlyTests.cases + ContactBlockTests.cases.map(\.0) + FlowControlTests.hours
        let tables =
            rows.map {
                documentAround($0.type, $0.parameters, conditions: $0.conditions, errors: $0.errors)
            }
            + services.map { documentAround($0.type, $0.parameters, errors: ["NoMatchingError"]) }
        return defaults + tables.map { ($0, .contactFlow) } + bots.map { ($0, .contactFlow) }
    }()

    private static let bots: [JSON] = [
        documentAround(
            "ConnectParticipantWithLexBot",
            ["Text": "?", "LexV2Bot": ["AliasArn": "a"], "LexTimeoutSeconds": ["Text": "60"]],
            conditions: ["a"],
            errors: ["NoMatchingError", "NoMatchingCondition", "InputTimeLimitExceeded"]
        ),
        documentAround(
            "InvokeLambdaFunction",
            ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"],
            errors: ["NoMatchingError"]
        ),
        documentAround(
            "ShowView",
            [
                "ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "60",
                "ViewData": ["a": ["$.Name"]],
            ],
            conditions: ["a"],
            errors: ["NoMatchingError", "NoMatchingCondition", "TimeLimitExceeded"]
        ),
        documentAround(
            "Loop",
            ["LoopCount": "3"],
            conditions: ["ContinueLooping", "DoneLooping"],
            errors: ["NoMatchingError"]
        ),
        documentAround("InvokeFlowModule", ["FlowModuleId": "module"], errors: ["NoMatchingError"]),
    ]

    private static let facts: TestFacts = (try? DefaultFlowTests.facts()) ?? TestFacts()

    @Test(arguments: 0..<8)
    func `survives whatever is in a document`(part: Int) throws {
        var mutator = Mutator(random: SeededGenerator(seed: UInt64(part)))
        var refused = 0
        var faulty = 0
        var clean = 0
        for number in 0..<500 {
            let (seed, type) = Self.seeds[number % Self.seeds.count]
            let document = mutator.spoil(seed)
            guard let flow = try? FlowParser.parse(document.text) else {
                refused += 1
                continue
            }
            #expect(flow.document == document)
            let problems = FlowCheck.problems(in: flow, type: type)
            if problems.isEmpty { clean += 1 } else { faulty += 1 }
            #expect(problems.count <= FlowCheck.problemsMax)
            _ = FlowGraph(flow)
            try run(document, type, &mutator)
        }
        #expect(refused > 0 && faulty > 0 && clean > 0)
        #expect(refused + faulty + clean == 500)
    }

    /// Runs a document with answers that are just as odd.
    private func run(_ document: JSON, _ type: FlowType, _ mutator: inout Mutator) throws {
        var walk = Walk(Self.facts)
        try walk.facts.publish("tested", document, type: type)
        try walk.facts.publish("module", document, type: .module)
        let purpose = mutator.random.pick(FlowPurpose.allCases)
        try walk.send(.start(flowID: "tested", purpose))
        for _ in 0..<12 where walk.state.run != nil {
            try walk.send(input(walk.call, &mutator))
            #expect(walk.state.run != nil || walk.state.end != nil)
        }
    }

    private func input(_ call: FlowCall, _ mutator: inout Mutator) -> FlowInput {
        let value = mutator.anything()
        return mutator.random.pick([
            .timerFired(call), .customerMessage(value.text), .botLeft,
            .queueAnswered(call, .enqueued), .queueAnswered(call, .atCapacity),
            .lambdaAnswered(call, .returned(payload: value.text)), .lambdaAnswered(call, .accepted),
            .lexAnswered(
                call, (try? LexTurn(recognizeText: value)).map(LexAnswer.turn) ?? .failed("no")),
            .lexAnswered(
                call, (try? LexTurn(postText: value)).map(LexAnswer.turn) ?? .failed("no")),
            .viewAnswered(call, .answered(action: value.text, data: value)),
            .serviceAnswered(call, .returned(value)), .serviceAnswered(call, .failed("no")),
        ])
    }
}
