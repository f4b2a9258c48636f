// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import ContactFlow

/// One way through an action: its parameters, what the flow finds, what happens meanwhile, and the
/// branch that is taken. Each branch leads to an end of its name; `next` is `NextAction`, and
/// `tested` means that the flow goes no further.
struct Way: Sendable, CustomTestStringConvertible {
    let type: ActionType
    var parameters: JSON
    var conditions: [(comparison: String, operand: String)] = []
    var purpose = FlowPurpose.inbound
    var facts: @Sendable (inout TestFacts) -> Void = { _ in }
    var state: @Sendable (inout FlowState) -> Void = { _ in }
    var inputs: [@Sendable (FlowCall) -> FlowInput] = []
    let reaches: String

    var testDescription: String { "\(type.rawValue) \(parameters.text) reaches \(reaches)" }

    init(_ type: ActionType, _ parameters: JSON = [:], reaches: String) {
        self.type = type
        self.parameters = parameters
        self.reaches = reaches
    }

    /// The error branches that a published document with these parameters may have.
    var errors: [FlowErrorType] {
        let rule = type.block.errorRule(for: parameters.object ?? JSONObject())
        return rule.required + rule.allowed
    }

    /// The document: the action with all its branches.
    var document: JSON {
        let ends = ["next"] + errors.map(\.rawValue) + conditions.map(\.operand)
        let isTerminal = type.block.rules.isTerminal
        return ContactFlowTests.document(
            [
                action(
                    "tested", type.rawValue, parameters, next: isTerminal ? nil : "next",
                    conditions: conditions.map { ($0.comparison, $0.operand, $0.operand) },
                    errors: errors.map { ($0.rawValue, $0.rawValue) })
            ] + Set(ends).sorted().map(end))
    }

    /// Walks it; the identifier of the last action that ran.
    func walk() throws -> String? {
        var facts = TestFacts()
        self.facts(&facts)
        try facts.publish("tested", document)
        var state = FlowState()
        self.state(&state)
        var step = Interpreter.step(state, .start(flowID: "tested", purpose), facts: facts)
        var path = step.path
        for input in inputs {
            let call = step.state.wait?.call ?? FlowCall(-1)
            step = Interpreter.step(step.state, input(call), facts: facts)
            path += step.path
        }
        return path.last { $0.flowID == "tested" }?.identifier
    }

    // MARK: Variations

    func when(_ conditions: String...) -> Way {
        var way = self
        way.conditions += conditions.map { ("Equals", $0) }
        return way
    }

    func comparing(_ comparison: String, _ operand: String) -> Way {
        var way = self
        way.conditions.append((comparison, operand))
        return way
    }

    func with(_ facts: @escaping @Sendable (inout TestFacts) -> Void) -> Way {
        var way = self
        way.facts = facts
        return way
    }

    func targeting(_ queue: String) -> Way {
        var way = self
        way.state = { $0 = $0.targeting(.queue(queue)) }
        return way
    }

    func during(_ purpose: FlowPurpose) -> Way {
        var way = self
        way.purpose = purpose
        return way
    }

    func then(_ input: @escaping @Sendable (FlowCall) -> FlowInput) -> Way {
        var way = self
        way.inputs.append(input)
        return way
    }

    /// A service answers; `nil` stands for its refusal.
    func answered(_ answer: JSON?) -> Way {
        then { .serviceAnswered($0, answer.map(ServiceAnswer.returned) ?? .failed("refused")) }
    }
}

extension Way {
    static let missing = "NoMatchingError"
    static let other = "NoMatchingCondition"
    static let long: JSON = .string(String(repeating: "x", count: 40_000))

    static let all: [Way] =
        participant + bots + queues + contact + calls + control + outside + profiles + cases
        + unserved

    static let participant: [Way] = [
        Way(.messageParticipant, ["Text": "Hi"], reaches: "next"),
        Way(.messageParticipant, ["PromptId": "p"], reaches: missing),
        Way(.messageParticipant, ["Text": "Hi"], reaches: missing)
            .with { $0.contact.hasCustomer = false },
        Way(.disconnectParticipant, reaches: "tested"),
        Way(.showView, view, reaches: "Next").when("Next").then(viewed("Next")),
        Way(.showView, view, reaches: other).when("Next").then(viewed("Back")),
        Way(.showView, view, reaches: "TimeLimitExceeded").when("Next").then { .timerFired($0) },
        Way(.showView, view, reaches: missing).when("Next")
            .then { .viewAnswered($0, .failed("no view")) },
        Way(.authenticateParticipant, sign, reaches: "OptedOut").when("OptedOut")
            .answered(["Result": "OptedOut"]),
        Way(.authenticateParticipant, sign, reaches: "next").when("OptedOut").answered([:]),
        Way(.authenticateParticipant, sign, reaches: missing).when("OptedOut").answered(nil),
        Way(.authenticateParticipant, sign, reaches: "TimeLimitExceeded").when("OptedOut")
            .then { .timerFired($0) },
        Way(.createPersistentContactAssociation, past, reaches: "next")
            .with { $0.contact.attributes["past"] = "c-0" }.answered([:]),
        Way(.createPersistentContactAssociation, past, reaches: missing).answered(nil),
    ]

    private static let view: JSON = [
        "ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "60",
    ]
    private static let sign: JSON = [
        "CognitoConfiguration": ["AppClientId": "a", "UserPoolArn": "u"], "TimeLimitMinutes": "3",
    ]
    private static let past: JSON = [
        "RehydrationType": "ENTIRE_PAST_SESSION", "SourceContactId": "$.Attributes.past",
    ]

    private static func viewed(_ action: String) -> @Sendable (FlowCall) -> FlowInput {
        { .viewAnswered($0, .answered(action: action, data: [:])) }
    }

    static let bots: [Way] = [
        Way(.connectParticipantWithLexBot, bot, reaches: "Order").when("Order")
            .then { _ in .customerMessage("hi") }.then(understood("Order")),
        Way(.connectParticipantWithLexBot, bot, reaches: other).when("Order")
            .then { _ in .customerMessage("hi") }.then(understood("Else")),
        Way(.connectParticipantWithLexBot, bot, reaches: missing).when("Order")
            .then { _ in .customerMessage("hi") }.then { .lexAnswered($0, .failed("no bot")) },
        Way(.connectParticipantWithLexBot, bot, reaches: "InputTimeLimitExceeded").when("Order")
            .then { .timerFired($0) },
    ]

    private static let bot: JSON = [
        "Text": "Well?", "LexV2Bot": ["AliasArn": "b"], "LexTimeoutSeconds": ["Text": "60"],
    ]

    private static func understood(_ intent: String) -> @Sendable (FlowCall) -> FlowInput {
        let values = JSONObject([("IntentName", .string(intent))])
        return {
            .lexAnswered(
                $0, .turn(LexTurn(messages: [], intentName: intent, isOver: true, values: values)))
        }
    }

    static let queues: [Way] = [
        Way(.updateContactTargetQueue, ["QueueId": "q-1"], reaches: "next"),
        Way(.updateContactTargetQueue, ["AgentId": "gone"], reaches: missing),
        Way(.transferContactToQueue, reaches: "tested").targeting("q-1")
            .then { .queueAnswered($0, .enqueued) },
        Way(.transferContactToQueue, reaches: "QueueAtCapacity").targeting("q-1")
            .then { .queueAnswered($0, .atCapacity) },
        Way(.transferContactToQueue, reaches: missing),
        Way(.dequeueContactAndTransferToQueue, ["QueueId": "q-1"], reaches: "tested")
            .during(.customerQueue).with { $0.contact.isQueued = true }
            .then { .queueAnswered($0, .enqueued) },
        Way(.dequeueContactAndTransferToQueue, ["QueueId": "q-1"], reaches: "QueueAtCapacity")
            .during(.customerQueue).with { $0.contact.isQueued = true }
            .then { .queueAnswered($0, .atCapacity) },
        Way(.dequeueContactAndTransferToQueue, ["QueueId": "q-1"], reaches: missing)
            .during(.customerQueue),
        Way(.checkMetricData, staffed, reaches: "0").comparing("NumberGreaterThan", "0")
            .with { $0.metric[.agentsStaffed] = 1 },
        Way(.checkMetricData, staffed, reaches: other).comparing("NumberGreaterThan", "0")
            .with { $0.metric[.agentsStaffed] = 0 },
        Way(.checkMetricData, staffed, reaches: missing).comparing("NumberGreaterThan", "0"),
        Way(.getMetricData, ["QueueId": "q-1"], reaches: "next")
            .with { $0.queueMetrics = QueueMetrics() },
        Way(.getMetricData, ["QueueId": "q-1"], reaches: missing),
        Way(.checkHoursOfOperation, ["HoursOfOperationId": "h-1"], reaches: "True")
            .when("True", "False"),
        Way(.checkHoursOfOperation, ["HoursOfOperationId": "h-1"], reaches: "False")
            .when("True", "False").with { $0.hours["h-1"] = false },
        Way(.checkHoursOfOperation, reaches: missing).when("True", "False"),
    ]

    private static let staffed: JSON = [
        "MetricType": "NumberOfAgentsStaffed", "QueueId": "q-1",
    ]

    static let contact: [Way] = [
        Way(.updateContactAttributes, ["Attributes": ["a": "b"]], reaches: "next"),
        Way(.updateContactAttributes, ["Attributes": ["a": long]], reaches: missing),
        Way(
            .updateContactAttributes,
            ["Attributes": ["a": "b"], "TargetContact": "Related"], reaches: missing),
        Way(.updateContactData, ["Name": "n"], reaches: "next"),
        Way(.updateContactData, ["Name": "n", "TargetContact": "Related"], reaches: missing),
        Way(
            .updateContactEventHooks, ["EventHooks": ["CustomerQueue": "tested"]], reaches: missing),
        Way(
            .updateContactEventHooks,
            ["EventHooks": ["CustomerRemaining": "tested"]], reaches: "next"),
        Way(.updateContactRoutingBehavior, ["QueuePriority": "1"], reaches: "next"),
        Way(
            .updateContactRoutingCriteria,
            ["RoutingCriteria": routingCriteria(skill(level: 3))], reaches: "next"),
        Way(
            .updateContactRoutingCriteria,
            ["RoutingCriteria": routingCriteria(skill(level: "$.Attributes.none"))],
            reaches: missing),
        Way(
            .updateContactRecordingBehavior,
            ["RecordingBehavior": ["RecordedParticipants": []]], reaches: "next"),
        Way(.updateContactRecordingAndAnalyticsBehavior, ["ChatBehavior": [:]], reaches: "next"),
        Way(
            .updateContactRecordingAndAnalyticsBehavior, ["VoiceBehavior": [:]],
            reaches: "ChannelMismatch"),
        Way(
            .updateContactRecordingAndAnalyticsBehavior, redacting,
            reaches: "InFlightRedactionConfigurationFailed"),
        Way(
            .updateContactMediaProcessing,
            ["ChatProcessor": ["ProcessingEnabled": "False"]], reaches: "next"),
        Way(
            .updateContactMediaProcessing,
            ["ChatProcessor": ["ProcessingEnabled": "True"]], reaches: missing),
        Way(.updateContactTextToSpeechVoice, ["TextToSpeechVoice": "v"], reaches: "next"),
        Way(.tagContact, ["Tags": ["a": "b"]], reaches: "next"),
        Way(.tagContact, ["Tags": ["$.Attributes.none": "b"]], reaches: missing),
        Way(.untagContact, ["TagKeys": ["a"]], reaches: "next"),
        Way(.untagContact, ["TagKeys": ["aws:a"]], reaches: missing),
        Way(.resumeContact, reaches: missing),
    ]

    private static let redacting: JSON = [
        "ChatBehavior": [
            "ChatAnalyticsBehavior": ["InFlightChatRedactionConfiguration": ["Enabled": "True"]]
        ]
    ]
}
