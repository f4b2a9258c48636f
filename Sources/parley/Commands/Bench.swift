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
        guard !json.isEmpty, !isFolder(json) else {
            throw ValidationError("--json takes a file, not \"\(json)\".")
        }
        guard access(isThere ? json : folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw ValidationError(
                "--json \(json) cannot be written: \(String(cString: strerror(errno))).")
        }
    }

    var progress: LoadGenerator.Progress { LoadGenerator.Progress(isQuiet: quiet) }

    /// Prints a report and writes it where it was asked for.
    func publish(_ report: Report) throws {
        print(report.table)
        // In place, since it may be a pipe or a device.
        if let json { try Data(report.json.utf8 + [0x0A]).write(to: URL(filePath: json)) }
    }
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Refuses what is no directory to write in. One that is missing is not made: a mistyped one would be
/// on another disk than the one that is to be measured.
func checkFolder(_ path: String) throws {
    guard isFolder(path) else { throw ValidationError("\"\(path)\" is no directory.") }
    guard access(path, W_OK) == 0 else {
        throw ValidationError("\(path) cannot be written: \(String(cString: strerror(errno))).")
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

    @Option(
        help:
            "The directory under which the started server keeps its data (default: the temporary one)."
    )
    var folder: String?

    func validate() throws {
        guard (readyFile == nil) == (serverPID == nil) else {
            throw ValidationError("--ready-file and --server-pid belong together.")
        }
        guard readyFile == nil || serve == nil && folder == nil else {
            throw ValidationError(
                "--serve and --folder are of a server that is started; --ready-file names a running "
                    + "one.")
        }
        if let folder { try checkFolder(folder) }
    }

    /// Runs a scenario against the server and publishes its report.
    func run(
        _ output: BenchOutput, seconds: Double = 10, warmUp: Double = 3, seed: UInt64 = 1,
        _ scenario: @escaping @Sendable (LoadGenerator.Bench) async throws -> Report
    ) async throws {
        let loop = LoadLoop()
        let server = try readyFile == nil ? start() : nil
        do {
            let bench = LoadGenerator.Bench(
                loop: loop, target: try Target(readyFile: server?.readyFile ?? readyFile ?? ""),
                meter: ProcessMeter(pid: server?.pid ?? serverPID ?? 0), seed: seed,
                warmUpSeconds: warmUp, seconds: seconds, progress: output.progress)
            let report = try await whileRunning(bench.meter) { try await scenario(bench) }
            try output.publish(report)
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
