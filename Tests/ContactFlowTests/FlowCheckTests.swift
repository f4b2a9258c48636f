// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowCheckTests {
    private static func messages(_ document: JSON, type: FlowType = .contactFlow) throws -> [String]
    {
        FlowCheck.problems(in: try FlowParser.parse(document), type: type).map(\.message)
    }

    /// The problems of a flow with one action and the ends `e` and `f`.
    private static func messages(
        _ type: String,
        _ parameters: JSON = [:],
        transitions: JSON = [
            "NextAction": "e", "Errors": [["ErrorType": "NoMatchingError", "NextAction": "e"]],
        ],
        flow: FlowType = .contactFlow
    ) throws -> [String] {
        let tested: JSON = [
            "Identifier": "t", "Type": .string(type), "Parameters": parameters,
            "Transitions": transitions,
        ]
        let ends =
            flow == .contactFlow || flow == .queueTransfer
            ? [end("e"), end("f")]
            : [action("e", "EndFlowExecution"), action("f", "EndFlowExecution")]
        return try messages(document([tested] + ends), type: flow)
    }

    // MARK: The envelope

    @Test(
        arguments: [
            (["StartAction": "x"] as JSON, ["Invalid Action property value. Path: StartAction"]),
            (["StartAction": nil], ["Action is missing required property. Path: StartAction"]),
            (["StartAction": 5], ["Action is missing required property. Path: StartAction"]),
            (["StartAction": "e"], []),
        ] as [(JSON, [String])]
    )
    func `checks where the flow starts`(change: JSON, expected: [String]) throws {
        var flow = document([end("e")]).object ?? JSONObject()
        for (name, value) in change.object ?? JSONObject() { flow[name] = value }
        #expect(try Self.messages(.object(flow)) == expected)
    }

    @Test(arguments: [(0, 2), (1, 0), (250, 0), (251, 1)])
    func `checks the number of actions`(count: Int, problems: Int) throws {
        let flow = document((0..<count).map { end("e\($0)") })
        #expect(try Self.messages(flow).count == problems)
    }

    @Test func `wants settings of a module and of nothing else`() throws {
        let module = document([action("r", "EndFlowModuleExecution")])
        #expect(
            try Self.messages(module, type: .module) == [
                "Module settings are missing or null. Path: Settings"
            ])
        var settled = module.object ?? JSONObject()
        settled["Settings"] = ["InputParameters": []]
        #expect(try Self.messages(.object(settled), type: .module) == [])
    }

    // MARK: Identifiers and types

    @Test(arguments: [
        ("a b*ü-1", true), ("", false), (String(repeating: "x", count: 50), true),
        (String(repeating: "x", count: 51), false), ("a(b", false), ("a$b", false), ("a;b", false),
        ("a{b", false), ("50%", false), ("toString", false), ("__proto__", false),
        ("constructor", false), ("tostring", true),
    ])
    func `checks identifiers`(identifier: String, isAllowed: Bool) throws {
        #expect(try Self.messages(document([end(identifier)])).isEmpty == isAllowed)
    }

    @Test func `refuses an identifier that is there twice`() throws {
        #expect(
            try Self.messages(document([end("e"), end("e")]))
                == ["Invalid Action property value. Path: Actions[1].Identifier"]
        )
    }

    @Test(arguments: [
        ("Nonsense", "Invalid Action type. Type: Nonsense, Path: Actions[0].Type"),
        (
            "messageParticipant",
            "Invalid Action type. Type: messageParticipant, Path: Actions[0].Type"
        ),
        ("UnTagContact", "Invalid Action type. Type: UnTagContact, Path: Actions[0].Type"),
        (
            "UpdateRoutingCriteria",
            "Invalid Action type. Type: UpdateRoutingCriteria, Path: Actions[0].Type"
        ),
        ("", "Action is missing required property. Path: Actions[0].Type"),
    ])
    func `refuses unknown types`(type: String, message: String) throws {
        #expect(try Self.messages(type) == [message])
    }

    @Test(
        arguments: [
            (
                "MessageParticipant",
                [FlowType.contactFlow, .customerQueue, .agentWhisper, .queueTransfer],
                [.customerHold]
            ),
            (
                "DisconnectParticipant", [.contactFlow, .customerQueue, .agentTransfer],
                [.agentWhisper, .customerHold]
            ),
            (
                "MessageParticipantIteratively", [.customerQueue, .customerHold, .agentHold],
                [.contactFlow, .agentWhisper]
            ),
            ("DequeueContactAndTransferToQueue", [.customerQueue], [.contactFlow, .queueTransfer]),
            (
                "TransferContactToAgent", [.agentTransfer, .queueTransfer],
                [.contactFlow, .customerQueue]
            ),
            ("EndFlowModuleExecution", [.module], [.contactFlow, .customerQueue]),
            (
                "TransferContactToQueue", [.contactFlow, .queueTransfer],
                [.customerQueue, .agentWhisper]
            ),
            (
                "UpdateContactTargetQueue", [.contactFlow, .agentTransfer],
                [.customerQueue, .agentHold]
            ),
            (
                "TransferToFlow", [.contactFlow, .queueTransfer],
                [.customerQueue, .customerWhisper]
            ),
            ("Compare", FlowType.allCases, []), ("Loop", FlowType.allCases, []),
            ("Wait", FlowType.allCases, []), ("InvokeLambdaFunction", FlowType.allCases, []),
            (
                "ConnectParticipantWithLexBot", [.contactFlow, .customerQueue],
                [.agentWhisper, .agentHold]
            ),
        ] as [(String, [FlowType], [FlowType])]
    )
    func `knows which flows may hold a type`(
        name: String,
        allowed: [FlowType],
        refused: [FlowType]
    ) throws {
        let type = try #require(ActionType(rawValue: name))
        for flow in allowed { #expect(flow.allows(type)) }
        for flow in refused {
            #expect(!flow.allows(type))
            #expect(
                try Self.messages(name, flow: flow).contains(
                    "Invalid Action type. Type: \(name), Path: Actions[0].Type")
            )
        }
    }

    // MARK: Transitions

    static let say: JSON = ["Text": "x"]

    @Test(
        arguments: [
            (["NextAction": "e"] as JSON, []),
            (["NextAction": "e", "Errors": [], "Conditions": []], []),
            ([:], ["Action is missing required property. Path: Actions[0].Transitions.NextAction"]),
            (
                ["NextAction": "x"],
                ["Invalid Action property value. Path: Actions[0].Transitions.NextAction"]
            ),
            (
                ["NextAction": 5],
                ["Invalid Action property value. Path: Actions[0].Transitions.NextAction"]
            ),
            (
                ["NextAction": ""],
                ["Invalid Action property value. Path: Actions[0].Transitions.NextAction"]
            ),
            (
                [
                    "NextAction": "e",
                    "Errors": [["ErrorType": "NoMatchingError", "NextAction": "x"]],
                ],
                ["Invalid Action property value. Path: Actions[0].Transitions.Errors[0].NextAction"]
            ),
            (
                ["NextAction": "e", "Errors": [["ErrorType": "NoMatchingError"]]],
                [
                    "Action is missing required property. Path: Actions[0].Transitions.Errors[0].NextAction"
                ]
            ),
            (
                [
                    "NextAction": "e",
                    "Errors": [["ErrorType": "QueueAtCapacity", "NextAction": "e"]],
                ],
                ["Invalid Action error. Error: QueueAtCapacity, Path: Actions[0]"]
            ),
            (
                ["NextAction": "e", "Errors": [["ErrorType": "Odd", "NextAction": "e"]]],
                ["Invalid Action error. Error: Odd, Path: Actions[0]"]
            ),
            (
                [
                    "NextAction": "e",
                    "Errors": [
                        ["ErrorType": "NoMatchingError", "NextAction": "e"],
                        ["ErrorType": "NoMatchingError", "NextAction": "f"],
                    ],
                ], ["Invalid Action error. Error: NoMatchingError, Path: Actions[0]"]
            ),
            (
                ["NextAction": "e", "Errors": [["NextAction": "e"]]],
                [
                    "Action is missing required property. Path: Actions[0].Transitions.Errors[0].ErrorType"
                ]
            ),
            (
                ["NextAction": "e", "Errors": "none"],
                ["Invalid Action property value. Path: Actions[0].Transitions.Errors"]
            ),
            (
                ["NextAction": "e", "Conditions": [["NextAction": "e"]]],
                ["Action does not support conditions. Path: Actions[0].Transitions.Conditions"]
            ), ([], ["Invalid Action property value. Path: Actions[0].Transitions"]),
            (nil, ["Invalid Action property value. Path: Actions[0].Transitions"]),
        ] as [(JSON, [String])]
    )
    func `checks transitions`(transitions: JSON, expected: [String]) throws {
        #expect(
            try Self.messages("MessageParticipant", Self.say, transitions: transitions) == expected
        )
    }

    @Test(
        arguments: [
            (
                ["NextAction": "e"] as JSON,
                ["Action does not support transitions. Path: Actions[0].Transitions"]
            ),
            (
                ["Conditions": [["NextAction": "e"]]],
                ["Action does not support conditions. Path: Actions[0].Transitions.Conditions"]
            ),
            (["Errors": [], "Conditions": []], []), ([:], []),
        ] as [(JSON, [String])]
    )
    func `lets nothing follow an end`(transitions: JSON, expected: [String]) throws {
        #expect(try Self.messages("DisconnectParticipant", transitions: transitions) == expected)
    }

    @Test(
        arguments: [
            ("Equals", ["x"] as JSON, [] as [String]), ("Equals", [5], []),
            ("KeyExists", ["x"], []),
            ("Equals", ["$.Attributes.x"], []), ("NumberLessThan", ["5"], []),
            ("Equals", [""], ["Invalid branch. Path: 0.Evaluate"]),
            (
                "Equals", ["x", "y"],
                [
                    "Invalid Action property value. Path: Actions[0].Transitions.Conditions[0].Condition.Operands"
                ]
            ),
            (
                "Equals", [],
                [
                    "Invalid Action property value. Path: Actions[0].Transitions.Conditions[0].Condition.Operands"
                ]
            ),
            (
                "Equals", [["x"]],
                [
                    "Invalid Action property value. Path: Actions[0].Transitions.Conditions[0].Condition.Operands"
                ]
            ),
            (
                "And", ["x"],
                [
                    "Invalid Action property value. Path: Actions[0].Transitions.Conditions[0].Condition.Operator"
                ]
            ),
            (
                "Contains", ["x"],
                [
                    "Invalid Action property value. Path: Actions[0].Transitions.Conditions[0].Condition.Operator"
                ]
            ),
        ] as [(String, JSON, [String])]
    )
    func `checks conditions`(comparison: String, operands: JSON, expected: [String]) throws {
        let transitions: JSON = [
            "NextAction": "e",
            "Errors": [["ErrorType": "NoMatchingCondition", "NextAction": "e"]],
            "Conditions": [
                [
                    "NextAction": "e",
                    "Condition": ["Operator": .string(comparison), "Operands": operands],
                ]
            ],
        ]
        let parameters: JSON = ["ComparisonValue": "$.Channel"]
        #expect(try Self.messages("Compare", parameters, transitions: transitions) == expected)
    }

    // MARK: Required and allowed errors

    @Test(
        arguments: [
            ("Compare", ["ComparisonValue": "$.Channel"], ["NoMatchingCondition"], []),
            ("DistributeByPercentage", [:], ["NoMatchingCondition"], []),
            ("MessageParticipant", ["Text": "x"], [], ["NoMatchingError"]),
            ("UpdateContactTextToSpeechVoice", ["TextToSpeechVoice": "x"], [], ["NoMatchingError"]),
            ("UpdateFlowLoggingBehavior", ["FlowLoggingBehavior": "Enabled"], [], []),
            ("UpdateContactRoutingBehavior", ["QueuePriority": "1"], [], []),
            (
                "UpdateContactRecordingBehavior",
                ["RecordingBehavior": ["RecordedParticipants": []]], [], []
            ),
            ("CompleteOutboundCall", [:], [], []),
            (
                "GetParticipantInput", ["InputTimeLimitSeconds": "5"],
                ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"], []
            ),
            (
                "GetParticipantInput",
                [
                    "InputTimeLimitSeconds": "5", "StoreInput": "True",
                    "InputValidation": ["CustomValidation": ["MaximumLength": "5"]],
                ],
                ["NoMatchingError"], []
            ),
            (
                "GetParticipantInput",
                [
                    "InputTimeLimitSeconds": "5", "StoreInput": "True",
                    "InputValidation": ["PhoneNumberValidation": ["NumberFormat": "E164"]],
                ],
                ["InvalidPhoneNumber", "NoMatchingError"], []
            ),
            (
                "ConnectParticipantWithLexBot", ["LexV2Bot": ["AliasArn": "a"]],
                ["NoMatchingCondition", "NoMatchingError"], []
            ),
            (
                "ConnectParticipantWithLexBot",
                ["LexV2Bot": ["AliasArn": "a"], "LexTimeoutSeconds": ["Text": "60"]],
                ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"], []
            ),
            ("TransferContactToQueue", [:], ["NoMatchingError", "QueueAtCapacity"], []),
            (
                "ShowView", ["ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "5"],
                ["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"], []
            ),
            (
                "UpdateContactCallbackNumber", ["CallbackNumber": "$.Attributes.x"],
                ["CallbackNumberNotDialable", "InvalidCallbackNumber"], []
            ),
            (
                "TransferParticipantToThirdParty", ["ThirdPartyPhoneNumber": "+1"],
                ["NoMatchingError"], []
            ),
            (
                "TransferParticipantToThirdParty",
                ["ThirdPartyPhoneNumber": "+1", "ContinueFlowExecution": "True"],
                ["CallFailed", "ConnectionTimeLimitExceeded", "NoMatchingError"], []
            ),
            (
                "GetCustomerProfile",
                ["ProfileRequestData": ["IdentifierName": "a", "IdentifierValue": "b"]],
                ["MultipleFoundError", "NoMatchingError", "NoneFoundError"], []
            ),
            (
                "GetCase", ["CustomerId": "c"], ["MultipleFound", "NoMatchingError", "NoneFound"],
                ["ContactNotLinked"]
            ),
            ("CreateCase", ["CaseTemplateId": "t"], ["NoMatchingError"], ["ContactNotLinked"]),
            ("UpdateCase", ["CaseId": "c"], ["NoMatchingError"], ["ContactNotLinked"]),
            (
                "UpdateContactRecordingAndAnalyticsBehavior", ["ChatBehavior": [:]],
                ["ChannelMismatch", "InFlightRedactionConfigurationFailed", "NoMatchingError"], []
            ),
            (
                "UpdateContactRecordingAndAnalyticsBehavior", ["VoiceBehavior": [:]],
                ["ChannelMismatch", "NoMatchingError"], []
            ),
            ("AuthenticateParticipant", [:], ["NoMatchingError", "TimeLimitExceeded"], []),
            ("TagContact", ["Tags": ["a": "b"]], ["NoMatchingError"], []),
            ("UntagContact", ["TagKeys": ["a"]], ["NoMatchingError"], []),
            (
                "UpdateFlowAttributes", ["FlowAttributes": ["a": ["Value": "b"]]],
                ["NoMatchingError"], []
            ),
            (
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"], ["NoMatchingError"],
                []
            ),
        ] as [(String, JSON, [String], [String])]
    )
    func `wants exactly the error branches of the type`(
        type: String,
        parameters: JSON,
        required: [String],
        allowed: [String]
    ) throws {
        func messages(_ errors: [String]) throws -> [String] {
            let branches = errors.map { ["ErrorType": JSON.string($0), "NextAction": "e"] as JSON }
            let transitions: JSON = ["NextAction": "e", "Errors": .array(branches)]
            return try Self.messages(type, parameters, transitions: transitions)
        }
        #expect(try messages(required) == [])
        #expect(try messages(required + allowed) == [])
        for error in required {
            #expect(
                try messages(required.filter { $0 != error })
                    == ["Action is missing required error. Error: \(error), Path: Actions[0]"]
            )
        }
        let extra = FlowErrorType.allCases.map(\.rawValue).filter {
            !(required + allowed).contains($0)
        }
        for error in extra {
            #expect(
                try messages(required + [error])
                    == ["Invalid Action error. Error: \(error), Path: Actions[0]"]
            )
        }
    }

    // MARK: Limits of the list

    @Test func `lists fifty problems at most, each with its place`() throws {
        let flow = document((0..<60).map { action("a\($0)", "Nonsense") })
        #expect(
            try Self.messages(flow)
                == (0..<FlowCheck.problemsMax).map {
                    "Invalid Action type. Type: Nonsense, Path: Actions[\($0)].Type"
                })
    }

    @Test func `tells an action without a name by its place`() throws {
        let flow = document([end("e"), action("", "Nonsense")])
        let problems = FlowCheck.problems(in: try FlowParser.parse(flow), type: .contactFlow)
        #expect(
            problems.map(\.description) == [
                "Actions[1] (Nonsense): Identifier is missing.",
                "Actions[1] (Nonsense): There is no such action type.",
            ])
    }

    @Test func `names the action and the cause`() throws {
        let flow = document([action("Greet", "MessageParticipant", [:], next: "e"), end("e")])
        let problem = try #require(
            FlowCheck.problems(in: try FlowParser.parse(flow), type: .contactFlow).first
        )
        #expect(problem.action == "Greet")
        #expect(problem.place == 0)
        #expect(
            problem.description
                == "\"Greet\" (MessageParticipant): One of Text, SSML, PromptId, Media is needed."
        )
    }
}
