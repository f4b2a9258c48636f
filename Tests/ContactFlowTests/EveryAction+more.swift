// SPDX-License-Identifier: Apache-2.0
import JSONDocument

@testable import ContactFlow

extension Way {
    static let calls: [Way] = [
        Way(.getParticipantInput, ["Text": "x", "InputTimeLimitSeconds": "5"], reaches: missing),
        Way(.messageParticipantIteratively, ["Messages": [["Text": "x"]]], reaches: missing)
            .during(.customerQueue),
        Way(
            .updateContactCallbackNumber, ["CallbackNumber": "$.Attributes.n"],
            reaches: "InvalidCallbackNumber"),
        Way(
            .updateContactMediaStreamingBehavior,
            [
                "MediaStreamingState": "Enabled", "MediaStreamType": "Audio",
                "Participants": [["ParticipantType": "Customer", "MediaDirections": ["To"]]],
            ], reaches: missing),
        Way(
            .updatePreviousContactParticipantState,
            ["PreviousContactParticipantState": "OffHold"], reaches: missing),
        Way(.completeOutboundCall, reaches: "next"),
        Way(
            .transferParticipantToThirdParty,
            ["ThirdPartyPhoneNumber": "+1", "ContinueFlowExecution": "True"], reaches: missing),
        Way(.createCallbackContact, ["InitialCallDelaySeconds": "5"], reaches: missing),
        Way(.checkOutboundCallStatus, reaches: missing).when("CallAnswered"),
        Way(.checkVoiceId, ["CheckVoiceIdOption": "enrollmentStatus"], reaches: missing),
        Way(.startVoiceIdStream, reaches: missing),
        Way(.transferContactToAgent, reaches: "tested").during(.agentTransfer),
    ]

    static let control: [Way] = [
        Way(.compare, ["ComparisonValue": "$.Channel"], reaches: "CHAT").when("CHAT"),
        Way(.compare, ["ComparisonValue": "$.Channel"], reaches: other).when("VOICE"),
        Way(.distributeByPercentage, reaches: "51").comparing("NumberLessThan", "51"),
        Way(.distributeByPercentage, reaches: other).comparing("NumberLessThan", "50"),
        Way(.loop, ["LoopCount": "1"], reaches: "ContinueLooping")
            .when("ContinueLooping", "DoneLooping"),
        Way(.loop, ["LoopCount": "0"], reaches: "DoneLooping")
            .when("ContinueLooping", "DoneLooping"),
        Way(.loop, ["LoopCount": "$.Attributes.n"], reaches: missing)
            .when("ContinueLooping", "DoneLooping"),
        waits("WaitCompleted").then { .timerFired($0) },
        waits("CustomerReturned").then { _ in .customerMessage("hi") },
        waits("BotParticipantDisconnected").then { _ in .botLeft },
        waits("ParticipantNotFound").with { $0.contact.hasBot = false },
        Way(.wait, ["TimeLimitSeconds": "$.Attributes.n"], reaches: missing).when("WaitCompleted"),
        Way(.transferToFlow, ["ContactFlowId": "other"], reaches: "tested")
            .with { $0.add("other", [end("e")]) },
        Way(.transferToFlow, ["ContactFlowId": "gone"], reaches: missing),
        Way(.endFlowExecution, reaches: "tested"),
        Way(.updateFlowAttributes, ["FlowAttributes": ["a": ["Value": "b"]]], reaches: "next"),
        Way(.updateFlowAttributes, ["FlowAttributes": ["a": ["Value": long]]], reaches: missing),
        Way(.updateFlowLoggingBehavior, ["FlowLoggingBehavior": "Enabled"], reaches: "next"),
        Way(.invokeFlowModule, ["FlowModuleId": "m"], reaches: "good").when("good").with(module),
        Way(.invokeFlowModule, ["FlowModuleId": "m"], reaches: other).when("bad").with(module),
        Way(.invokeFlowModule, ["FlowModuleId": "gone"], reaches: missing),
        Way(.endFlowModuleExecution, reaches: "tested"),
    ]

    private static func waits(_ reaches: String) -> Way {
        Way(
            .wait,
            [
                "TimeLimitSeconds": "60",
                "Events": ["CustomerReturned", "BotParticipantDisconnected"],
            ], reaches: reaches
        ).when("WaitCompleted", "CustomerReturned", "BotParticipantDisconnected")
            .with { $0.contact.hasBot = true }
    }

    private static let module: @Sendable (inout TestFacts) -> Void = {
        let back = action("back", "EndFlowModuleExecution", ["Result": "good"])
        $0.add("m", [back], type: .module)
    }

    static let outside: [Way] = [
        Way(.invokeLambdaFunction, function, reaches: "next")
            .then { .lambdaAnswered($0, .returned(payload: "{}")) },
        Way(.invokeLambdaFunction, function, reaches: missing)
            .then { .lambdaAnswered($0, .failed("no function")) },
        Way(.createTask, task, reaches: "next").answered(["ContactId": "t"]),
        Way(.createTask, task, reaches: missing).answered(nil),
        Way(.startOutboundChatContact, message, reaches: "next").answered(["ContactId": "o"]),
        Way(.startOutboundChatContact, message, reaches: missing).answered(nil),
        Way(.createWisdomSession, ["WisdomAssistantArn": "w"], reaches: "next")
            .answered(["session": ["sessionArn": "s"]]),
        Way(.createWisdomSession, ["WisdomAssistantArn": "w"], reaches: missing).answered(nil),
        Way(.renderMessageTemplate, template, reaches: "next").answered(["content": "c"]),
        Way(.renderMessageTemplate, template, reaches: "TemplateRenderingError").answered([:]),
        Way(.renderMessageTemplate, template, reaches: missing).answered(nil),
    ]

    private static let function: JSON = [
        "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
    ]
    private static let task: JSON = ["ContactFlowId": "tested", "Name": "n"]
    private static let message: JSON = [
        "SourceEndpoint": ["Address": "a", "Type": "CONNECT_PHONENUMBER_ARN"],
        "DestinationEndpoint": ["Address": "+1", "Type": "TELEPHONE_NUMBER"],
        "ContactFlowArn": "tested", "ContactSubtype": "connect:SMS",
    ]
    private static let template: JSON = [
        "WisdomKnowledgeBaseArn": "k", "WisdomMessageTemplateArn": "t",
    ]

    static let profiles: [Way] = [
        Way(.getCustomerProfile, known, reaches: "next").answered(["Items": [["ProfileId": "p"]]]),
        Way(.getCustomerProfile, known, reaches: "NoneFoundError").answered(["Items": []]),
        Way(.getCustomerProfile, known, reaches: "MultipleFoundError")
            .answered(["Items": [["ProfileId": "p"], ["ProfileId": "r"]]]),
        Way(.getCustomerProfile, known, reaches: missing).answered(nil),
        Way(.createCustomerProfile, named, reaches: "next").answered(["ProfileId": "p"]),
        Way(.createCustomerProfile, named, reaches: missing).answered(nil),
        Way(.updateCustomerProfile, named, reaches: missing),
        Way(
            .updateCustomerProfile, ["ProfileRequestData": ["ProfileId": "p", "FirstName": "A"]],
            reaches: "next"
        ).answered(["ProfileId": "p"]),
        Way(.getCustomerProfileObject, thing, reaches: "next").answered([
            "Items": [["Object": "{}"]]
        ]),
        Way(.getCustomerProfileObject, thing, reaches: "NoneFoundError").answered(["Items": []]),
        Way(.getCustomerProfileObject, thing, reaches: missing).answered(nil),
        Way(.getCalculatedAttributesForCustomerProfile, profile, reaches: "next")
            .answered(["Items": [["CalculatedAttributeName": "a", "Value": "1"]]]),
        Way(.getCalculatedAttributesForCustomerProfile, profile, reaches: "NoneFoundError")
            .answered(["Items": []]),
        Way(.getCalculatedAttributesForCustomerProfile, profile, reaches: missing).answered(nil),
        Way(.associateContactToCustomerProfile, join, reaches: "next").answered([:]),
        Way(.associateContactToCustomerProfile, join, reaches: missing).answered(nil),
    ]

    private static let known: JSON = [
        "ProfileRequestData": ["IdentifierName": "Email", "IdentifierValue": "a@example.com"]
    ]
    private static let named: JSON = ["ProfileRequestData": ["FirstName": "Ann"]]
    private static let profile: JSON = ["ProfileRequestData": ["ProfileId": "p"]]
    private static let thing: JSON = ["ProfileRequestData": ["ProfileId": "p", "ObjectType": "o"]]
    private static let join: JSON = ["ProfileRequestData": ["ProfileId": "p", "ContactId": "c"]]

    static let cases: [Way] = [
        Way(.createCase, linked(["CaseTemplateId": "t"]), reaches: "next")
            .answered(["caseId": "k"]).answered([:]),
        Way(.createCase, linked(["CaseTemplateId": "t"]), reaches: "ContactNotLinked")
            .answered(["caseId": "k"]).answered(nil),
        Way(.createCase, linked(["CaseTemplateId": "t"]), reaches: missing).answered(nil),
        Way(.updateCase, linked(["CaseId": "k"]), reaches: "next").answered([:]).answered([:]),
        Way(.updateCase, linked(["CaseId": "k"]), reaches: "ContactNotLinked")
            .answered([:]).answered(nil),
        Way(.updateCase, linked(["CaseId": "k"]), reaches: missing).answered(nil),
        Way(.getCase, linked(["CustomerId": "c"]), reaches: "next")
            .answered(["cases": [["caseId": "k"]]]).answered([:]),
        Way(.getCase, linked(["CustomerId": "c"]), reaches: "ContactNotLinked")
            .answered(["cases": [["caseId": "k"]]]).answered(nil),
        Way(.getCase, linked(["CustomerId": "c"]), reaches: "NoneFound").answered(["cases": []]),
        Way(.getCase, linked(["CustomerId": "c"]), reaches: "MultipleFound")
            .answered(["cases": [["caseId": "k"], ["caseId": "l"]]]),
        Way(.getCase, linked(["CustomerId": "c"]), reaches: missing).answered(nil),
    ]

    private static func linked(_ parameters: JSON) -> JSON {
        var object = parameters.object ?? JSONObject()
        object["LinkContactToCase"] = "true"
        return .object(object)
    }

    static let unserved: [Way] = [
        Way(.createContact, reaches: missing), Way(.evaluateDataTableValues, reaches: missing),
        Way(.listDataTableValues, reaches: missing), Way(.loadContactContent, reaches: missing),
        Way(.startOutboundEmailContact, reaches: missing),
        Way(.upsertDataTableValues, reaches: missing),
    ]
}

extension TestFacts {
    /// Publishes actions under an id; what cannot be read is left out and shows in the walk.
    mutating func add(_ id: String, _ actions: [JSON], type: FlowType = .contactFlow) {
        try? publish(id, document(actions), type: type)
    }
}
