// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct TrialDirectionTests {
    private static let table: [(String, TrialDirection)] = [
        ("hello", .say("hello")), ("", .say("")), ("//wait", .say("/wait")),
        ("/wait", .waitUntilDue), ("/wait 90s", .wait(milliseconds: 90_000)),
        ("/wait 15m", .wait(milliseconds: 900_000)), ("/wait 2h", .wait(milliseconds: 7_200_000)),
        ("/wait 1d", .wait(milliseconds: 86_400_000)), ("/wait 0s", .wait(milliseconds: 0)),
        ("/choose Next", .choose(action: "Next", data: [:])),
        ("/choose Go on {\"a\":1}", .choose(action: "Go on", data: ["a": 1])),
        ("/accept", .accept), ("/agent-leaves", .agentLeaves), ("/leave", .leave),
    ]

    @Test(arguments: table)
    func `reads a line`(line: String, direction: TrialDirection) throws {
        #expect(try TrialDirection(line) == direction)
    }

    @Test(arguments: [
        "/wait 5", "/wait -5s", "/wait 5x", "/wait 99999999999999d", "/choose", "/choose A {",
        "/wake", "/",
    ])
    func `refuses a direction that is not known or lacks something`(line: String) {
        #expect(throws: TrialFault.self) { try TrialDirection(line) }
    }
}
