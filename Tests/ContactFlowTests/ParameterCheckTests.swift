// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct ParameterCheckTests {
    /// The messages about parameters of an action that has no other fault.
    private static func messages(
        _ type: String,
        _ parameters: JSON,
        exists: (FlowResourceKind, String) -> Bool = { _, _ in true }
    ) throws -> [String] {
        let source = document([action("t", type, parameters, next: "e"), end("e")])
        let problems = FlowCheck.problems(
            in: try FlowParser.parse(source),
            type: .contactFlow,
            exists: exists
        )
        return problems.map(\.message).filter {
            $0.contains("Parameters") || $0.contains("Only one")
        }
    }

    private static func value(_ part: String) -> String {
        "Invalid Action property value. Path: Actions[0].Parameters.\(part)"
    }

    private static func name(_ part: String) -> String {
        "Invalid Action property name. Path: Actions[0].Parameters.\(part)"
    }

    private static func missing(_ part: String) -> String {
        "Action is missing required property. Path: Actions[0].Parameters\(part)"
    }

    static let onePrompt =
        "Only one of these properties may be defined. Properties: [Text, SSML, PromptId, Media], Path: Actions[0].Parameters"

    @Test(
        arguments: [
            ("MessageParticipant", ["Text": "Hi $.Attributes.a"], []),
            ("MessageParticipant", ["Text": " "], []),
            ("MessageParticipant", ["Text": ""], [value("Text")]),
            ("MessageParticipant", ["Text": nil], [value("Text")]),
            ("MessageParticipant", ["Text": "Hi\u{0}"], [value("Text")]),
            ("MessageParticipant", ["Text": "Hi\u{1}\u{1B}\u{7F}"], []),
            (
                "UpdateContactAttributes", ["Attributes": ["a": "\u{0}", "b\u{0}": "x"]],
                [value("Attributes.a"), value("Attributes")]
            ),
            (
                "ShowView",
                [
                    "ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "60",
                    "ViewData": ["a": ["x", ["b": "\u{0}"]]],
                ], [value("ViewData.a[1].b")]
            ),
            ("MessageParticipant", ["Text": ["x"]], [value("Text")]),
            ("MessageParticipant", ["Text": "x", "SSML": "y"], [onePrompt]),
            ("MessageParticipant", [:], [missing("")]),
            ("MessageParticipant", ["Text": "x", "Voice": "y"], [name("Voice")]),
            ("MessageParticipant", ["PromptId": "arn:p"], []),
            ("MessageParticipant", ["PromptId": "$.Attributes.p"], []),
            ("MessageParticipant", ["PromptId": "p $.Attributes.p"], [value("PromptId")]),
            ("MessageParticipant", ["PromptId": "$.Nonsense"], [value("PromptId")]),
            (
                "MessageParticipant", ["Media": ["Uri": "s3://x", "SourceType": "S3"]],
                [missing(".Media.MediaType")]
            ),
            ("MessageParticipant", ["Text": "x", "SkipWhenDTMFBufferEnabled": "true"], []),
            ("TransferContactToQueue", ["QueueId": "q"], [name("QueueId")]),
            (
                "TransferContactToQueue", [],
                ["Invalid Action property value. Path: Actions[0].Parameters"]
            ),
            ("UpdateContactTargetQueue", ["QueueId": "q"], []),
            (
                "UpdateContactTargetQueue", ["QueueId": "q", "AgentId": "a"],
                [
                    "Only one of these properties may be defined. Properties: [QueueId, AgentId], Path: Actions[0].Parameters"
                ]
            ),
            ("UpdateContactTargetQueue", [:], [missing("")]),
            ("UpdateContactTargetQueue", ["QueueId": "$.Queue.ARN"], []),
            ("UpdateContactTargetQueue", ["QueueId": "$.Queue.ARN "], [value("QueueId")]),
            (
                "UpdateContactAttributes", ["Attributes": ["a": "b"], "TargetContact": "Current"],
                []
            ),
            ("UpdateContactAttributes", ["Attributes": ["a": 5, "b": true]], []),
            (
                "UpdateContactAttributes", ["Attributes": [:]],
                ["Empty value in Parameters.Attributes. Path: Actions[0].Parameters.Attributes"]
            ),
            (
                "UpdateContactAttributes", ["Attributes": ["a": ""]],
                ["Empty value in Parameters.Attributes. Path: Actions[0].Parameters.Attributes"]
            ),
            ("UpdateContactAttributes", ["Attributes": "a"], [value("Attributes")]),
            ("UpdateContactAttributes", [:], [missing(".Attributes")]),
            (
                "UpdateContactAttributes", ["Attributes": ["a": "b"], "TargetContact": "Other"],
                [value("TargetContact")]
            ),
            ("Compare", ["ComparisonValue": "$.Attributes['my key']"], []),
            ("Compare", ["ComparisonValue": "gold"], [value("ComparisonValue")]),
            ("Compare", ["ComparisonValue": "$.Nonsense"], [value("ComparisonValue")]),
            (
                "Compare", ["ComparisonValue": "$.Attributes.a$.Attributes.b"],
                [value("ComparisonValue")]
            ),
            ("Wait", ["TimeLimitSeconds": "900", "Events": ["CustomerReturned"]], []),
            ("Wait", ["TimeLimitSeconds": 900], []),
            ("Wait", ["TimeLimitSeconds": "$.Attributes.t"], []),
            (
                "Wait", ["TimeoutSeconds": "900"],
                [missing(".TimeLimitSeconds"), name("TimeoutSeconds")]
            ),
            ("Wait", ["TimeLimitSeconds": "0"], [value("TimeLimitSeconds")]),
            ("Wait", ["TimeLimitSeconds": "604801"], [value("TimeLimitSeconds")]),
            ("Wait", ["TimeLimitSeconds": "1", "Events": ["Odd"]], [value("Events[0]")]),
            ("Loop", ["LoopCount": "0"], []), ("Loop", ["LoopCount": 100], []),
            ("Loop", ["LoopCount": "101"], [value("LoopCount")]),
            ("Loop", ["LoopCount": "$.Attributes.n"], []),
            (
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "a$.AwsRegion", "InvocationTimeLimitSeconds": "8"], []
            ),
            (
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "a", "InvocationTimeLimitSeconds": "9"],
                [value("InvocationTimeLimitSeconds")]
            ),
            (
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "a", "InvocationTimeLimitSeconds": "$.Attributes.t"],
                [value("InvocationTimeLimitSeconds")]
            ),
            (
                "InvokeLambdaFunction",
                [
                    "LambdaFunctionARN": "a", "InvocationTimeLimitSeconds": "8",
                    "LambdaInvocationAttributes": [:], "InvocationType": "ASYNCHRONOUS",
                    "ResponseValidation": ["ResponseType": "JSON"],
                ], []
            ),
            (
                "InvokeLambdaFunction",
                [
                    "LambdaFunctionARN": "a", "InvocationTimeLimitSeconds": "8",
                    "ResponseValidation": ["ResponseType": "XML"],
                ], [value("ResponseValidation.ResponseType")]
            ),
            ("ConnectParticipantWithLexBot", ["Text": "x", "LexV2Bot": ["AliasArn": "a"]], []),
            ("ConnectParticipantWithLexBot", ["Text": "x"], [missing("")]),
            (
                "ConnectParticipantWithLexBot",
                [
                    "LexV2Bot": ["AliasArn": "a"],
                    "LexBot": ["Name": "b", "Region": "r", "Alias": "a"],
                ],
                [
                    "Only one of these properties may be defined. Properties: [LexV2Bot, LexBot], Path: Actions[0].Parameters"
                ]
            ),
            (
                "ConnectParticipantWithLexBot",
                ["LexV2Bot": ["AliasArn": "a"], "LexTimeoutSeconds": ["Text": "59"]],
                [value("LexTimeoutSeconds.Text")]
            ),
            ("UpdateContactEventHooks", ["EventHooks": ["CustomerQueue": "f"]], []),
            ("UpdateContactEventHooks", ["EventHooks": [:]], []),
            ("UpdateContactEventHooks", ["EventHooks": ["Odd": "f"]], [name("EventHooks.Odd")]),
            (
                "UpdateContactEventHooks",
                ["EventHooks": ["CustomerQueue": "f", "CustomerRemaining": "f"]],
                [value("EventHooks")]
            ),
            (
                "UpdateContactEventHooks",
                ["EventHooksConfiguration": ["AgentWhisper": ["DisableExecution": "true"]]], []
            ),
            ("UpdateContactRoutingBehavior", ["QueuePriority": "1"], []),
            ("UpdateContactRoutingBehavior", ["QueuePriority": "0"], [value("QueuePriority")]),
            ("UpdateContactRoutingBehavior", ["QueuePriority": "9223372036854775807"], []),
            ("UpdateContactRoutingBehavior", ["QueueTimeAdjustmentSeconds": "-5"], []),
            (
                "UpdateContactRoutingBehavior",
                ["QueuePriority": "1", "QueueTimeAdjustmentSeconds": "-5"],
                [
                    "Only one of these properties may be defined. Properties: [QueuePriority, QueueTimeAdjustmentSeconds], Path: Actions[0].Parameters"
                ]
            ),
            ("UpdateContactData", ["Name": "n", "IsVoiceIdStreamingEnabled": "TRUE"], []),
            ("UpdateContactData", ["TargetContact": "Current"], [missing("")]),
            ("UpdateFlowAttributes", ["FlowAttributes": ["a": ["Value": "b"]]], []),
            ("UpdateFlowAttributes", ["FlowAttributes": ["a": "b"]], [value("FlowAttributes.a")]),
            ("UpdateFlowAttributes", ["FlowAttributes": [:]], [value("FlowAttributes")]),
            (
                "TagContact",
                ["Tags": ["1": "a", "2": "a", "3": "a", "4": "a", "5": "a", "6": "a"]], []
            ),
            (
                "TagContact",
                ["Tags": ["1": "a", "2": "a", "3": "a", "4": "a", "5": "a", "6": "a", "7": "a"]],
                ["More than 6 tags in Parameters.Tags. Path: Actions[0].Parameters.Tags"]
            ),
            ("UntagContact", ["TagKeys": []], [value("TagKeys")]),
            ("UntagContact", ["TagKeys": ["$.Attributes.a"]], [value("TagKeys[0]")]),
            ("CheckMetricData", ["MetricType": "NumberOfWishes"], [value("MetricType")]),
            ("CheckMetricData", ["MetricType": "$.Attributes.m"], [value("MetricType")]),
            ("GetMetricData", ["QueueChannel": "Chat"], []),
            ("GetMetricData", ["QueueChannel": "$.Attributes.c"], []),
            ("GetMetricData", ["QueueChannel": "Fax"], [value("QueueChannel")]),
            (
                "GetParticipantInput", ["InputTimeLimitSeconds": "5", "StoreInput": "True"],
                [missing(".InputValidation")]
            ),
            (
                "GetParticipantInput",
                [
                    "InputTimeLimitSeconds": "5",
                    "InputValidation": ["CustomValidation": ["MaximumLength": "5"]],
                ], [value("InputValidation")]
            ),
            (
                "GetParticipantInput",
                [
                    "InputTimeLimitSeconds": "5",
                    "InputEncryption": ["EncryptionKeyId": "k", "Key": "c"],
                ], [value("InputEncryption")]
            ),
            (
                "GetParticipantInput", ["InputTimeLimitSeconds": "0"],
                [value("InputTimeLimitSeconds")]
            ),
            (
                "ShowView",
                [
                    "ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "400",
                    "ViewData": ["a": [true]],
                ], []
            ),
            (
                "ShowView", ["ViewResource": ["Id": "form"]],
                [missing(".InvocationTimeLimitSeconds")]
            ),
            ("CreateTask", ["ContactFlowId": "f", "Name": "n"], []),
            (
                "CreateTask",
                [
                    "ContactFlowId": "f", "TaskTemplateId": "t",
                    "ScheduledTime": "2030-01-01T00:00:00Z",
                ], []
            ),
            ("CreateTask", ["Name": "n"], [missing("")]),
            ("LoadContactContent", ["Anything": [1]], []),
            (
                "CreateTask", ["ContactFlowId": "f", "DelaySeconds": "1", "ScheduledTime": "2"],
                [
                    "Only one of these properties may be defined. Properties: [DelaySeconds, ScheduledTime], Path: Actions[0].Parameters"
                ]
            ),
            (
                "UpdateContactRecordingBehavior",
                [
                    "RecordingBehavior": ["RecordedParticipants": ["Agent", "Customer"]],
                    "AnalyticsBehavior": ["Enabled": "True"],
                ], []
            ),
            (
                "UpdateContactRecordingBehavior",
                ["RecordingBehavior": ["RecordedParticipants": ["Boss"]]],
                [value("RecordingBehavior.RecordedParticipants[0]")]
            ),
            (
                "UpdateContactRecordingAndAnalyticsBehavior",
                ["ChatBehavior": [:], "VoiceBehavior": [:]],
                [
                    "Only one of these properties may be defined. Properties: [ChatBehavior, VoiceBehavior, ScreenRecordingBehavior], Path: Actions[0].Parameters"
                ]
            ),
            (
                "GetCustomerProfile", ["ProfileRequestData": ["IdentifierName": "n"]],
                [value("ProfileRequestData")]
            ),
            (
                "GetCustomerProfile",
                [
                    "ProfileRequestData": [
                        "SearchCriteria": [["IdentifierName": "n", "IdentifierValue": "v"]]
                    ], "ProfileResponseData": ["FirstName"],
                ], []
            ),
            (
                "UpdateContactCallbackNumber", ["CallbackNumber": "+15550100"],
                [value("CallbackNumber")]
            ),
            (
                "UpdateContactTextToSpeechVoice",
                [
                    "TextToSpeechVoice": "Joanna", "TextToSpeechEngine": "Turbo",
                    "TextToSpeechStyle": "None",
                ], []
            ),
        ] as [(String, JSON, [String])]
    )
    func `checks parameters`(type: String, parameters: JSON, expected: [String]) throws {
        #expect(try Self.messages(type, parameters) == expected)
    }

    @Test(
        arguments: [
            ("UpdateContactTargetQueue", ["QueueId": "q"], FlowResourceKind.queue),
            ("UpdateContactTargetQueue", ["AgentId": "a"], .agent),
            ("TransferToFlow", ["ContactFlowId": "f"], .flow),
            ("InvokeFlowModule", ["FlowModuleId": "m"], .module),
            ("CheckHoursOfOperation", ["HoursOfOperationId": "h"], .hoursOfOperation),
            ("UpdateContactEventHooks", ["EventHooks": ["CustomerQueue": "f"]], .flow),
        ] as [(String, JSON, FlowResourceKind)]
    )
    func `wants what is named literally to be in the instance`(
        type: String,
        parameters: JSON,
        kind: FlowResourceKind
    ) throws {
        let missing = try Self.messages(type, parameters) { asked, _ in asked != kind }
        #expect(missing.count == 1)
        #expect(try Self.messages(type, parameters) { asked, _ in asked == kind } == [])
    }

    @Test func `does not ask for what a reference leads to`() throws {
        let parameters: JSON = ["QueueId": "$.Attributes.queue"]
        #expect(try Self.messages("UpdateContactTargetQueue", parameters) { _, _ in false } == [])
    }

    @Test(
        arguments: [
            (.integer(1), true), ("5", true), (.integer(4), true), ("0", false),
            ("6", false), (.integer(6), false), ("high", false), ("$.Attributes.level", true),
        ] as [(JSON, Bool)])
    func `takes proficiency levels from 1 to 5, however deep`(
        level: JSON, isTaken: Bool
    ) throws {
        let condition: JSON = ["AttributeCondition": skill(level: level)]
        let steps: JSON = [["Expression": ["AndExpression": [condition]]]]
        let messages = try Self.messages(
            "UpdateContactRoutingCriteria", ["RoutingCriteria": ["Steps": steps]])
        let part = "RoutingCriteria.Steps[0].Expression.AndExpression[0].AttributeCondition"
        #expect(messages == (isTaken ? [] : [Self.value("\(part).ProficiencyLevel")]))
    }
}
