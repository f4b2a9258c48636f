// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LoadGenerator

/// What measurements of other servers are told.
struct BenchOther: ParsableArguments {
    @Option(help: "The address of the server; it must be on this machine.")
    var url: String

    @Option(name: .customLong("server-pid"), help: "The server's process id.")
    var serverPID: Int32

    func run(
        _ options: BenchOptions, _ scenario: (RawSettings) async throws -> Report
    ) async throws {
        let loop = LoadLoop()
        let settings = RawSettings(
            loop: loop, url: url, meter: ProcessMeter(pid: serverPID),
            warmUpSeconds: options.warmUp ?? 2, seconds: options.seconds ?? 5,
            progress: options.progress)
        try options.publish(try await scenario(settings))
        try await loop.stop()
    }
}

/// `parley bench echo`.
struct BenchEcho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo",
        abstract: "A SendMessage's bytes posted to any server, for comparison.")

    @OptionGroup var other: BenchOther
    @OptionGroup var options: BenchOptions

    @Option(help: "Requests under way at once.")
    var inFlight = 64

    func validate() throws { try within("--in-flight", inFlight, 1...4096) }

    func run() async throws {
        try await other.run(options) { try await EchoScenario($0, inFlight: inFlight).run() }
    }
}

/// `parley bench sockets`.
struct BenchSockets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sockets", abstract: "Idle WebSockets to any server, for comparison.")

    @OptionGroup var other: BenchOther
    @OptionGroup var options: BenchOptions

    @Option(help: "How many sockets.")
    var count = 2000

    func validate() throws { try within("--count", count, 1...19_000) }

    func run() async throws {
        try await other.run(options) { try await SocketsScenario($0, count: count).run() }
    }
}
