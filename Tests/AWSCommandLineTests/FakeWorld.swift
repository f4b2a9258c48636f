// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONDocument
import SigV4
import Synchronization

@testable import AWSCommandLine

/// A world whose network answers from a script and whose clock moves only when a command waits.
final class FakeWorld: Sendable {
    struct State {
        var answers: [Result<Transport.Response, Transport.Fault>]
        var requests: [Transport.Request] = []
        var settings: [TransportSettings] = []
        var waits: [Double] = []
        var now = 1_700_000_000.0
        var out = ""
        var err = ""
    }

    let state: Mutex<State>
    let home: String

    init(_ answers: [Result<Transport.Response, Transport.Fault>], home: String = "/nonexistent") {
        state = Mutex(State(answers: answers))
        self.home = home
    }

    static let keys = [
        "AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": "SECRET",
        "AWS_DEFAULT_REGION": "us-east-1", "AWS_ENDPOINT_URL": "http://127.0.0.1:9/base",
    ]

    static func answer(
        _ status: Int = 200,
        _ json: String = "{}",
        errorType: String? = nil
    ) -> Result<Transport.Response, Transport.Fault> {
        let headers = errorType.map { [(name: "x-amzn-ErrorType", value: $0)] } ?? []
        return .success(.init(status: status, headers: headers, body: Array(json.utf8)))
    }

    func run(_ words: [String], environment: [String: String] = keys) async -> Int32 {
        await AWSCommandLine.run(words, world(environment))
    }

    private func world(_ environment: [String: String]) -> CommandWorld {
        CommandWorld(
            program: "parley",
            version: "parley/1",
            environment: environment.merging(["HOME": home]) { $1 },
            write: { text in self.state.withLock { $0.out += text } },
            complain: { text in self.state.withLock { $0.err += text } },
            terminalWidth: nil,
            now: { self.state.withLock { $0.now } },
            random: { 0.5 },
            sleep: { seconds in
                self.state.withLock {
                    $0.waits.append(seconds)
                    $0.now += seconds
                }
            },
            transport: { settings throws(Transport.Fault) in
                self.state.withLock { $0.settings.append(settings) }
                return Transport(
                    send: { request async throws(Transport.Fault) in
                        try self.take(request).get()
                    },
                    close: {}
                )
            }
        )
    }

    private func take(_ request: Transport.Request) -> Result<Transport.Response, Transport.Fault> {
        state.withLock { state in
            state.requests.append(request)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
        }
    }

    var out: String { state.withLock { $0.out } }
    var err: String { state.withLock { $0.err } }
    var requests: [Transport.Request] { state.withLock { $0.requests } }
    var waits: [Double] { state.withLock { $0.waits } }

    /// The JSON of a request's body.
    func body(_ place: Int) throws -> JSON { try JSON.parse(utf8: requests[place].body ?? []) }

    static let start = [
        "connect", "start-chat-contact", "--instance-id", "i", "--contact-flow-id", "f",
        "--participant-details", "DisplayName=Ann",
    ]
}
