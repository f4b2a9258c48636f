// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactDomain
import ContactServer
import ContactService
import Foundation
import Logging

/// `parley serve`: the server.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the server.",
        discussion: """
            Every option can also be given by the environment as PARLEY_NAME (PARLEY_LISTEN, \
            PARLEY_READY_FILE …) or by a member of the JSON file that --config names; flags come \
            first, then the environment, then the file.
            """
    )

    /// Which time chats live by.
    enum Clock: String, ExpressibleByArgument, CaseIterable {
        case system, virtual
    }

    @Option(help: "Where to listen, HOST:PORT; port 0 takes a free one (default: 127.0.0.1:7676).")
    var listen: String?

    @Option(help: "The directory that holds everything the server knows (default: ~/.parley).")
    var data: String?

    @Option(help: "Write endpoint, ids and keys to this file as JSON once the server is ready.")
    var readyFile: String?

    @Option(help: "The time chats live by: system, or virtual, which POST /_parley/clock moves.")
    var clock: Clock?

    @Option(help: "A number that chance in flows is derived from, for tests (default: drawn anew).")
    var seed: String?

    @Option(
        help: """
            Limit calls or what there may be: concurrent-chats=N, queues=N, hours-of-operation=N, \
            OPERATION=RATE/BURST such as send-message=10/15, or service for the service's published \
            defaults. May be repeated.
            """)
    var quota: [String] = []

    @Option(help: "The AWS region that clients are told (default: us-east-1).")
    var region: String?

    @Option(help: "The address at which clients reach the server through a proxy.")
    var publicURL: String?

    @Option(help: "A PEM file with the server's certificate and its chain: speaks https and wss.")
    var tlsCertificate: String?

    @Option(help: "A PEM file with the private key of --tls-certificate.")
    var tlsKey: String?

    @Option(
        help: """
            Whether a participant that subscribes again is sent what it missed: on (default) or off, \
            as the service does.
            """)
    var replay: String?

    @OptionGroup(title: "Outside")
    var outside: OutsideFlags

    @Option(
        help: "Where flow logs are written (default: logs/flow-log.jsonl in the data directory).")
    var flowLog: String?

    @Option(help: "How much to log: trace, debug, info, notice, warning, error, critical.")
    var logLevel: String?

    @Option(help: "A JSON file with these settings.")
    var config: String?

    func run() async throws {
        let settings = try Settings(configuration: config)
        let options = try ServerOptions(self, settings)
        try await ServerProcess(options).run()
    }
}
