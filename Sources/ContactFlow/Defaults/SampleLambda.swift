// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Asks a function for something to tell.
    mutating func writeSampleLambda(_ instance: DefaultFlowInstance) {
        add(
            "Ask function",
            .invokeLambdaFunction,
            [
                "LambdaFunctionARN": "arn:aws:lambda:$.AwsRegion:123456789012:function:fun-fact",
                "InvocationTimeLimitSeconds": "4",
                "LambdaInvocationAttributes": [
                    "Channel": "$.Channel", "PhoneNumber": "$.CustomerEndpoint.Address",
                ],
            ],
            next: "Check channel",
            errors: [(.noMatchingError, "Excuse")]
        )
        compare("Check channel", "$.Channel", [.on("CHAT", "Tell fact")], otherwise: "Tell state")
        say("Tell fact", "Here is a fun fact: $.External.fact", next: "Back")
        say("Tell state", "You are calling from $.External.state.", next: "Back")
        say("Excuse", "Sorry, the function did not answer.", next: "Back")
        transfer("Back", to: instance.flowARN(.sampleInbound), otherwise: "End")
        disconnect("End")
    }
}
