// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Throws two dice: each sum from 2 to 11 has its share of a hundred, 12 has the rest.
    mutating func writeSampleABTest(_ instance: DefaultFlowInstance) {
        let shares = [3, 6, 8, 11, 14, 16, 14, 11, 8, 6]
        var sum = 0
        let branches = shares.enumerated().map { place, share in
            sum += share
            return Branch.below(sum + 1, "Tell \(place + 2)")
        }
        add(
            "Throw dice",
            .distributeByPercentage,
            next: "Tell 12",
            conditions: branches,
            errors: [(.noMatchingCondition, "Tell 12")]
        )
        for throwSum in 2...12 {
            say("Tell \(throwSum)", "The dice show \(throwSum).", next: "Back")
        }
        transfer("Back", to: instance.flowARN(.sampleInbound), otherwise: "End")
        disconnect("End")
    }
}
