// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument

/// Runs actions as fast as the interpreter can: a conversation of waits, comparisons, attributes
/// and messages, over and over.
enum StepLoad {
    private static let rounds = 5
    private static let roundSeconds = 1.0

    static func run() throws {
        let facts = try BenchFacts()
        let chat = try measure { try conversation(facts, storing: false) }
        let stored = try measure { try conversation(facts, storing: true) }
        print("actions a second, in memory                     \(chat)")
        print("actions a second, state written and read back   \(stored)")
    }

    /// The best of some rounds, in actions for each second of processor time.
    private static func measure(_ body: () throws -> Int) rethrows -> Int {
        var best = 0.0
        for _ in 0..<rounds {
            let start = Usage.processorSeconds
            var actions = 0
            while Usage.processorSeconds - start < roundSeconds { actions += try body() }
            best = max(best, Double(actions) / (Usage.processorSeconds - start))
        }
        return Int(best)
    }

    /// One chat: starts, and is written to twenty times; answers how many actions ran.
    private static func conversation(_ facts: BenchFacts, storing: Bool) throws -> Int {
        var state = Interpreter.step(
            FlowState(), .start(flowID: "bench", .inbound), facts: facts
        ).state
        for _ in 0..<20 {
            if storing { state = try FlowState(json: JSON.parse(utf8: state.stored)) }
            state = Interpreter.step(state, .customerMessage("hello"), facts: facts).state
        }
        return state.actionCount
    }
}

/// The facts of a flow of its own: five actions for each message of the customer.
struct BenchFacts: FlowFacts {
    let nowMilliseconds: Int64 = 1_750_000_000_000
    var contact = FlowContact(
        contactID: "c-1", instanceARN: "arn:aws:connect:us-east-1:1:instance/i-1",
        awsRegion: "us-east-1")
    private let program: FlowProgram

    init() throws {
        contact.attributes = ["plan": "gold", "count": "1"]
        program = FlowProgram(
            try FlowParser.parse(BenchFlow.document), id: "bench", arn: "arn:bench", name: "bench",
            type: .contactFlow, version: "1")
    }

    func flow(_ id: String, version: String?) -> FlowProgram? { program }
    func defaultFlowID(for hook: FlowHook) -> String? { nil }
    func queue(_ id: String) -> FlowQueue? { nil }
    func agent(_ id: String) -> FlowAgent? { nil }
    func isOpen(hoursID: String) -> Bool? { true }
    func metric(_ metric: QueueMetric, of target: FlowTarget) -> Int64? { 0 }
    func metrics(of target: FlowTarget, channel: String?) -> QueueMetrics? { nil }
    func drawPercent() -> Int { 50 }
}

/// The flow that both loads run.
enum BenchFlow {
    static let document: JSON = [
        "Version": "2019-10-30", "StartAction": "wait",
        "Actions": [
            [
                "Identifier": "wait", "Type": "Wait",
                "Parameters": [
                    "TimeLimitSeconds": "86400", "Events": ["CustomerReturned"],
                ],
                "Transitions": [
                    "NextAction": "compare",
                    "Errors": [["ErrorType": "NoMatchingError", "NextAction": "end"]],
                    "Conditions": [
                        condition("CustomerReturned", "compare"), condition("WaitCompleted", "end"),
                    ],
                ],
            ],
            [
                "Identifier": "compare", "Type": "Compare",
                "Parameters": ["ComparisonValue": "$.Attributes.plan"],
                "Transitions": [
                    "NextAction": "end",
                    "Errors": [["ErrorType": "NoMatchingCondition", "NextAction": "end"]],
                    "Conditions": [condition("silver", "end"), condition("gold", "set")],
                ],
            ],
            [
                "Identifier": "set", "Type": "UpdateContactAttributes",
                "Parameters": ["Attributes": ["last": "$.ContactId-$.Attributes.count"]],
                "Transitions": [
                    "NextAction": "say",
                    "Errors": [["ErrorType": "NoMatchingError", "NextAction": "end"]],
                    "Conditions": [],
                ],
            ],
            [
                "Identifier": "say", "Type": "MessageParticipant",
                "Parameters": ["Text": "You have the plan $.Attributes.plan."],
                "Transitions": ["NextAction": "loop", "Errors": [], "Conditions": []],
            ],
            [
                "Identifier": "loop", "Type": "Loop", "Parameters": ["LoopCount": "100"],
                "Transitions": [
                    "NextAction": "wait", "Errors": [],
                    "Conditions": [
                        condition("ContinueLooping", "wait"), condition("DoneLooping", "wait"),
                    ],
                ],
            ],
            [
                "Identifier": "end", "Type": "DisconnectParticipant", "Parameters": [:],
                "Transitions": [:],
            ],
        ],
    ]

    static func condition(_ value: String, _ target: String) -> JSON {
        [
            "NextAction": .string(target),
            "Condition": ["Operator": "Equals", "Operands": [.string(value)]],
        ]
    }
}
