// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import JSONDocument
import LoadGenerator

/// `parley bench`: the load generator behind the published numbers.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a server on this machine.",
        discussion: """
            Without --ready-file a server is started in a new directory for the measurement and \
            stopped after it. Load is sent to addresses of this machine only, and always ends by \
            itself.
            """,
        subcommands: [
            BenchSend.self, BenchStart.self, BenchIdle.self, BenchStorm.self,
            BenchTranscript.self, BenchMixed.self, BenchRestart.self, BenchEcho.self,
            BenchSockets.self, BenchSuite.self,
        ]
    )
}

/// What is told of a measurement, and where to.
struct BenchOutput: ParsableArguments {
    @Option(help: "Also write the report to this file as JSON.")
    var json: String?

    @Flag(help: "Do not tell what goes on.")
    var quiet = false

    func validate() throws {
        guard let json else { return }
        // Said now, since a measurement may take minutes.
        let folder = (json as NSString).deletingLastPathComponent
        let isThere = access(json, F_OK) == 0
        guard access(isThere ? json : folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw ValidationError(
                "--json \(json) cannot be written: \(String(cString: strerror(errno))).")
        }
    }

    var progress: LoadGenerator.Progress { LoadGenerator.Progress(isQuiet: quiet) }

    /// Prints a report and writes it where it was asked for.
    func publish(_ report: Report) throws {
        print(report.table)
        if let json { try DataFolder.write(report.json.utf8 + [0x0A], to: json) }
    }
}

/// Which server a scenario measures.
struct BenchServer: ParsableArguments {
    @Option(help: "The ready file of a running server; needs --server-pid.")
    var readyFile: String?

    @Option(name: .customLong("server-pid"), help: "The process id of the running server.")
    var serverPID: Int32?

    @Option(help: "The executable to start as the server (default: this one).")
    var serve: String?

    @Option(help: "The directory under which the started server keeps its data.")
    var folder: String?

    func validate() throws {
        guard (readyFile == nil) == (serverPID == nil) else {
            throw ValidationError("--ready-file and --server-pid belong together.")
        }
        guard readyFile == nil || serve == nil else {
            throw ValidationError("--serve starts a server; --ready-file names a running one.")
        }
    }

    /// Runs a scenario against the server and publishes its report.
    func run(
        _ output: BenchOutput, seconds: Double = 10, warmUp: Double = 3, seed: UInt64 = 1,
        _ scenario: (LoadGenerator.Bench) async throws -> Report
    ) async throws {
        let loop = LoadLoop()
        let server = try readyFile == nil ? start() : nil
        do {
            let bench = LoadGenerator.Bench(
                loop: loop, target: try Target(readyFile: server?.readyFile ?? readyFile ?? ""),
                meter: ProcessMeter(pid: server?.pid ?? serverPID ?? 0), seed: seed,
                warmUpSeconds: warmUp, seconds: seconds, progress: output.progress)
            try bench.meter.checkIsRunning()
            try output.publish(try await scenario(bench))
        } catch {
            server?.stop()
            throw error
        }
        server?.stop()
        try await loop.stop()
    }

    private func start() throws -> ServerUnderTest {
        try ServerUnderTest(
            executable: serve ?? Self.thisExecutable, in: folder ?? Self.temporaryFolder)
    }

    static var thisExecutable: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

    static var temporaryFolder: String {
        FileManager.default.temporaryDirectory.path(percentEncoded: false)
    }
}
