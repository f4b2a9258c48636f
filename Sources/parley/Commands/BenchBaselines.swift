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
        _ output: BenchOutput, seconds: Double = 5, warmUp: Double = 2,
        _ scenario: @escaping @Sendable (RawSettings) async throws -> Report
    ) async throws {
        let loop = LoadLoop()
        let meter = ProcessMeter(pid: serverPID)
        let settings = RawSettings(
            loop: loop, url: url, meter: meter,
            warmUpSeconds: warmUp, seconds: seconds, progress: output.progress)
        try output.publish(try await whileRunning(meter) { try await scenario(settings) })
        try await loop.stop()
    }
}

/// `parley bench echo`.
struct BenchEcho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo",
        abstract: "A SendMessage's bytes posted to any server, for comparison.")

    @OptionGroup var other: BenchOther
    @OptionGroup var output: BenchOutput

    @Option(help: "Requests under way at once.")
    var inFlight = 64

    @Option(help: BenchTimes.seconds)
    var seconds = 5.0

    @Option(help: BenchTimes.warmUp)
    var warmUp = 2.0

    func validate() throws {
        try within("--in-flight", inFlight, 1...4096)
        try BenchTimes.check(seconds, warmUp: warmUp)
    }

    func run() async throws {
        try await other.run(output, seconds: seconds, warmUp: warmUp) {
            try await EchoScenario($0, inFlight: inFlight).run()
        }
    }
}

/// `parley bench sockets`.
struct BenchSockets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sockets", abstract: "Idle WebSockets to any server, for comparison.")

    @OptionGroup var other: BenchOther
    @OptionGroup var output: BenchOutput

    @Option(help: "How many sockets.")
    var count = 2000

    func validate() throws { try within("--count", count, 1...19_000) }

    func run() async throws {
        try await other.run(output) { try await SocketsScenario($0, count: count).run() }
    }
}
