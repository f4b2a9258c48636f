// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONDocument

/// Every scenario and baseline, one after the other, each on a server of its own.
package struct Suite: Sendable {
    /// What is asked for.
    package struct Settings: Sendable {
        /// The server's executable.
        package var executable: String
        /// Where the baselines' executables are; those that are missing are left out.
        package var baselines: String?
        /// The directory under which servers keep their data.
        package var folder: String
        /// Whether shorter runs will do.
        package var isQuick = false
        /// Whether the larger contact centres are measured too.
        package var hasLadder = false
        /// What makes random choices the same again.
        package var seed: UInt64 = 1
        /// Whom to tell what goes on.
        package var progress = Progress()

        /// Makes settings.
        package init(executable: String, folder: String) {
            self.executable = executable
            self.folder = folder
        }
    }

    /// What came out.
    package struct Outcome: Sendable {
        /// The reports in the order of the runs, by the name of the step.
        package var reports: [(step: String, report: Report)] = []
        /// What did not run, and why.
        package var omissions: [String] = []

        /// A number of a step's report.
        package func figure(_ step: String, _ name: String) -> Double? {
            reports.first { $0.step == step }?.report[name]
        }

        /// A number of a step that ran twice, on average.
        func mean(_ step: String, _ name: String) -> Double? {
            let values = [figure(step, name), figure(step + Suite.again, name)].compactMap(\.self)
            return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
        }

        /// A percentile of a step's durations, in milliseconds.
        package func latency(_ step: String, _ name: String, _ percentile: Double) -> Double? {
            reports.first { $0.step == step }?.report.latencies
                .first { $0.name == name }?.values.milliseconds(atPercentile: percentile)
        }
    }

    private let settings: Settings

    /// Prepares a run.
    package init(_ settings: Settings) { self.settings = settings }

    /// Runs everything, and shows each report as it comes.
    package func run(_ show: (_ step: String, _ report: Report) -> Void) async throws -> Outcome {
        var outcome = Outcome()
        func add(_ step: String, _ report: Report) {
            outcome.reports.append((step, report))
            show(step, report)
        }
        func measure(_ baselines: [(String, BaselineRun)]) async {
            for (step, run) in baselines {
                settings.progress.say("== \(step)")
                do {
                    if let report = try await run() {
                        add(step, report)
                    } else {
                        outcome.omissions.append(
                            "\(step): --baselines names no folder that holds it; make bench builds and names it"
                        )
                    }
                } catch { outcome.omissions.append("\(step): \(error)") }
            }
        }
        await measure([("bare WebSocket", { try await sockets("nio-websocket") })])
        settings.progress.say("== start-up")
        add("start-up", try await startUp())
        await measure(echoes(""))
        settings.progress.say("== \(flatOut.name)")
        add(flatOut.name, try await run(flatOut))
        await measure(echoes(Self.again))
        for step in steps + (settings.hasLadder ? ladder : []) {
            settings.progress.say("== \(step.name)")
            do {
                add(step.name, try await run(step))
            } catch { outcome.omissions.append("\(step.name): \(error)") }
        }
        settings.progress.say("== restart")
        do {
            add("restart", try await restart())
        } catch { outcome.omissions.append("restart: \(error)") }
        return outcome
    }

    // MARK: Parley

    private struct Step {
        let name: String
        let seconds: Double
        let warmUpSeconds: Double
        let scenario: @Sendable (Bench) async throws -> Report
    }

    private func step(
        _ name: String, _ seconds: Double, warmUp: Double = 3,
        _ scenario: @escaping @Sendable (Bench) async throws -> Report
    ) -> Step {
        Step(
            name: name, seconds: settings.isQuick ? min(5, seconds) : seconds,
            warmUpSeconds: settings.isQuick ? min(2, warmUp) : warmUp, scenario: scenario)
    }

    private var flatOut: Step {
        step("send, flat out", 15) { try await SendScenario(.init(), $0).run() }
    }

    private var steps: [Step] {
        let isQuick = settings.isQuick
        return [
            step("send, 1,000/s", 15) {
                var send = SendScenario.Settings()
                send.rate = 1000
                return try await SendScenario(send, $0).run()
            },
            step("start", 10) {
                try await StartScenario(chats: isQuick ? 500 : 3000, inFlight: 32, $0).run()
            },
            step("idle", 20) { try await IdleScenario(chats: isQuick ? 500 : 2500, $0).run() },
            step("storm", 10) {
                var storm = StormScenario.Settings()
                storm.chats = isQuick ? 500 : 2500
                return try await StormScenario(storm, $0).run()
            },
            step("transcript", 10) {
                var transcript = TranscriptScenario.Settings()
                transcript.items = isQuick ? 1000 : 10_000
                transcript.pages = isQuick ? 500 : 2000
                return try await TranscriptScenario(transcript, $0).run()
            },
            step(isQuick ? "mixed, 1,000 chats" : "mixed, 4,000 chats", 20, warmUp: 10) {
                try await MixedScenario(chats: isQuick ? 1000 : 4000, $0).run()
            },
        ]
    }

    private var ladder: [Step] {
        [20_000, 40_000].map { chats in
            Step(name: "mixed, \(chats) chats", seconds: 20, warmUpSeconds: 10) {
                try await MixedScenario(chats: chats, $0).run()
            }
        }
    }

    private func restart() async throws -> Report {
        let loop = LoadLoop()
        let report = try await RestartScenario(
            chats: settings.isQuick ? 1000 : 20_000, executable: settings.executable,
            folder: settings.folder, progress: settings.progress, loop: loop
        ).run()
        try await loop.stop()
        return report
    }

    private func run(_ step: Step) async throws -> Report {
        let server = try ServerUnderTest(executable: settings.executable, in: settings.folder)
        defer { server.stop() }
        let loop = LoadLoop()
        let bench = Bench(
            loop: loop, target: try Target(readyFile: server.readyFile),
            meter: ProcessMeter(pid: server.pid), seed: settings.seed,
            warmUpSeconds: step.warmUpSeconds, seconds: step.seconds,
            progress: settings.progress)
        let report = try await whileRunning(bench.meter) { try await step.scenario(bench) }
        try await loop.stop()
        return report
    }

    /// Starts the server some times on empty directories, and looks at it while it does nothing.
    private func startUp() async throws -> Report {
        var times: [Double] = []
        var report = Report("start-up")
        for attempt in 0..<5 {
            let server = try ServerUnderTest(executable: settings.executable, in: settings.folder)
            defer { server.stop() }
            times.append(server.startUpSeconds * 1000)
            guard attempt == 4 else { continue }
            let meter = ProcessMeter(pid: server.pid)
            try await Task.sleep(for: .seconds(1))
            let before = try meter.sample()
            try await Task.sleep(for: .seconds(settings.isQuick ? 3 : 10))
            let after = try meter.sample()
            let seconds = settings.isQuick ? 3.0 : 10
            report.add("memory, doing nothing", Double(after.residentKiB) / 1024, "MiB")
            report.add(
                "CPU, doing nothing",
                Double(after.processor - before.processor) / 1e7 / seconds, "% of a core")
        }
        report.add("start to ready, best of 5", times.min() ?? 0, "ms")
        report.add("start to ready, median", times.sorted()[times.count / 2], "ms")
        return report
    }

    // MARK: Baselines

    private typealias BaselineRun = @Sendable () async throws -> Report?

    /// What the name of a step ends with that is measured a second time: the echoes run before and
    /// after what is set against them, since a shared machine changes from minute to minute.
    static let again = ", again"

    private func echoes(_ suffix: String) -> [(String, BaselineRun)] {
        [
            ("bare Hummingbird\(suffix)", { try await echo("hummingbird-echo") }),
            ("bare NIO\(suffix)", { try await echo("nio-echo") }),
        ]
    }

    private func echo(_ name: String) async throws -> Report? {
        try await baseline(name) {
            try await EchoScenario($0, inFlight: SendScenario.Settings().inFlight).run()
        }
    }

    private func sockets(_ name: String) async throws -> Report? {
        try await baseline(name) {
            try await SocketsScenario($0, count: settings.isQuick ? 1000 : 5000).run()
        }
    }

    private func baseline(
        _ name: String, _ scenario: (RawSettings) async throws -> Report
    ) async throws -> Report? {
        guard let folder = settings.baselines,
            FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
        else { return nil }
        let server = try ServerUnderTest(baseline: "\(folder)/\(name)", in: settings.folder)
        defer { server.stop() }
        let loop = LoadLoop()
        let report = try await scenario(
            RawSettings(
                loop: loop, url: try server.announcement(), meter: ProcessMeter(pid: server.pid),
                warmUpSeconds: 2, seconds: settings.isQuick ? 3 : 8,
                progress: settings.progress))
        try await loop.stop()
        return report
    }
}
