// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LoadGenerator

/// `parley bench send`.
struct BenchSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Messages, acknowledged and delivered to the other party's socket.",
        discussion: """
            With --rate the loop is open: messages are due at random moments whatever the server \
            does, and latency counts from when they were due. Without, it is closed: as many \
            messages as --in-flight are always under way.
            """)

    @OptionGroup var server: BenchServer
    @OptionGroup var output: BenchOutput

    @Option(help: "Chats of two connected parties.")
    var chats = 200

    @Option(help: "Messages per second over all chats; flat out when not given.")
    var rate: Double?

    @Option(help: "Messages under way at once when flat out (default: 64).")
    var inFlight: Int?

    @Option(help: "How long messages are, 12 to 1024 bytes.")
    var text = 100

    @Option(help: BenchTimes.seconds)
    var seconds = 10.0

    @Option(help: BenchTimes.warmUp)
    var warmUp = 3.0

    @Option(help: BenchTimes.seed)
    var seed: UInt64 = 1

    func validate() throws {
        try within("--chats", chats, 1...100_000)
        if let inFlight { try within("--in-flight", inFlight, 1...4096) }
        guard rate == nil || inFlight == nil else {
            throw ValidationError("--in-flight is for a run without --rate.")
        }
        try BenchTimes.check(seconds, warmUp: warmUp)
        try within("--text", text, 12...1024)
        if let rate { try within("--rate", rate, 1...200_000) }
    }

    func run() async throws {
        var settings = SendScenario.Settings()
        settings.chats = chats
        settings.rate = rate
        settings.inFlight = inFlight ?? settings.inFlight
        settings.textBytes = text
        let asked = settings
        try await server.run(output, seconds: seconds, warmUp: warmUp, seed: seed) {
            try await SendScenario(asked, $0).run()
        }
    }
}

/// `parley bench start`.
struct BenchStart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Chats, from StartChatContact through the flow to the queue's message.")

    @OptionGroup var server: BenchServer
    @OptionGroup var output: BenchOutput

    @Option(help: "How many chats are started.")
    var chats = 2000

    @Option(help: "Chats being started at once.")
    var inFlight = 32

    func validate() throws {
        try within("--chats", chats, 1...100_000)
        try within("--in-flight", inFlight, 1...1024)
    }

    func run() async throws {
        try await server.run(output) {
            try await StartScenario(chats: chats, inFlight: inFlight, $0).run()
        }
    }
}

/// `parley bench idle`.
struct BenchIdle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "idle", abstract: "Connected chats in which nothing happens but heartbeats.")

    @OptionGroup var server: BenchServer
    @OptionGroup var output: BenchOutput

    @Option(help: "Chats of two connected parties.")
    var chats = 2000

    @Option(help: BenchTimes.seconds)
    var seconds = 20.0

    @Option(help: BenchTimes.warmUp)
    var warmUp = 3.0

    func validate() throws {
        try within("--chats", chats, 1...100_000)
        try BenchTimes.check(seconds, warmUp: warmUp)
    }

    func run() async throws {
        try await server.run(output, seconds: seconds, warmUp: warmUp) {
            try await IdleScenario(chats: chats, $0).run()
        }
    }
}

/// `parley bench storm`.
struct BenchStorm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storm",
        abstract: "All clients lose their connection at once and come back, while others go on.")

    @OptionGroup var server: BenchServer
    @OptionGroup var output: BenchOutput

    @Option(help: "Chats that lose both of their sockets.")
    var chats = 500

    @Option(help: "Other chats that go on.")
    var others = 50

    @Option(help: "Messages per second over the other chats.")
    var rate = 100.0

    @Option(help: BenchTimes.warmUp)
    var warmUp = 3.0

    @Option(help: BenchTimes.seed)
    var seed: UInt64 = 1

    func validate() throws {
        try within("--chats", chats, 1...100_000)
        try within("--others", others, 0...10_000)
        try within("--rate", rate, 1...10_000)
        try BenchTimes.check(warmUp: warmUp)
    }

    func run() async throws {
        var settings = StormScenario.Settings()
        settings.chats = chats
        settings.others = others
        settings.rate = rate
        let asked = settings
        try await server.run(output, warmUp: warmUp, seed: seed) {
            try await StormScenario(asked, $0).run()
        }
    }
}

/// `parley bench transcript`.
struct BenchTranscript: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcript", abstract: "Pages of long transcripts at several positions.")

    @OptionGroup var server: BenchServer
    @OptionGroup var output: BenchOutput

    @Option(help: "Chats with a long transcript.")
    var chats = 4

    @Option(help: "Messages in each.")
    var items = 2000

    @Option(help: "Items on a page.")
    var page = 15

    @Option(help: "Pages read at each position.")
    var pages = 1000

    func validate() throws {
        try within("--chats", chats, 1...100)
        try within("--items", items, 100...20_000)
        try within("--page", page, 1...100)
        try within("--pages", pages, 10...100_000)
    }

    func run() async throws {
        var settings = TranscriptScenario.Settings()
        settings.chats = chats
        settings.items = items
        settings.pageSize = page
        settings.pages = pages
        let asked = settings
        try await server.run(output) { try await TranscriptScenario(asked, $0).run() }
    }
}

/// `parley bench mixed`.
struct BenchMixed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mixed",
        abstract: "A contact centre: each chat a message in 10 s, with typing and a read receipt.")

    @OptionGroup var server: BenchServer
    @OptionGroup var output: BenchOutput

    @Option(help: "Chats; 4000, 20000 and 40000 are the steps of the published ladder.")
    var chats = 4000

    @Option(help: BenchTimes.seconds)
    var seconds = 20.0

    @Option(help: BenchTimes.warmUp)
    var warmUp = 10.0

    @Option(help: BenchTimes.seed)
    var seed: UInt64 = 1

    func validate() throws {
        try within("--chats", chats, 1...100_000)
        try BenchTimes.check(seconds, warmUp: warmUp)
    }

    func run() async throws {
        try await server.run(output, seconds: seconds, warmUp: warmUp, seed: seed) {
            try await MixedScenario(chats: chats, $0).run()
        }
    }
}

/// `parley bench restart`.
struct BenchRestart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restart",
        abstract: "How soon a server is ready on a directory that holds many ended chats.")

    @OptionGroup var output: BenchOutput

    @Option(help: "The executable to start as the server (default: this one).")
    var serve: String?

    @Option(
        help:
            "The directory under which the started server keeps its data (default: the temporary one)."
    )
    var folder: String?

    @Option(help: "Ended chats that the directory holds.")
    var chats = 20_000

    func validate() throws {
        try within("--chats", chats, 1...200_000)
        if let folder { try checkFolder(folder) }
    }

    func run() async throws {
        let loop = LoadLoop()
        let scenario = RestartScenario(
            chats: chats, executable: serve ?? BenchServer.thisExecutable,
            folder: folder ?? BenchServer.temporaryFolder, progress: output.progress, loop: loop)
        try output.publish(try await scenario.run())
        try await loop.stop()
    }
}

/// Refuses a number outside its bounds, so that every measurement ends.
func within<Number: Comparable>(
    _ name: String, _ value: Number, _ bounds: ClosedRange<Number>
) throws {
    guard bounds.contains(value) else {
        func plain(_ number: Number) -> String {
            let text = "\(number)"
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        throw ValidationError(
            "\(name) takes \(plain(bounds.lowerBound)) to \(plain(bounds.upperBound)), "
                + "not \(plain(value)).")
    }
}

/// The options of time and chance that some scenarios have.
enum BenchTimes {
    static let seconds: ArgumentHelp = "How many seconds the load counts, 0.5 to 600."
    static let warmUp: ArgumentHelp = "How many seconds it runs before it counts, up to 60."
    static let seed: ArgumentHelp = "What makes random choices the same again."

    static func check(_ seconds: Double? = nil, warmUp: Double) throws {
        if let seconds { try within("--seconds", seconds, 0.5...600) }
        try within("--warm-up", warmUp, 0...60)
    }
}
