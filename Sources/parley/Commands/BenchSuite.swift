// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import JSONDocument
import LoadGenerator

/// `parley bench suite`.
struct BenchSuite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suite",
        abstract: "Every scenario and baseline in one run, and how they compare.")

    @Flag(help: "Shorter runs, about two minutes in all.")
    var quick = false

    @Flag(help: "Also contact centres of 20,000 and 40,000 chats, some minutes more.")
    var ladder = false

    @Option(help: "The executable to start as the server (default: this one).")
    var serve: String?

    @Option(help: "The directory with the executables of the baselines.")
    var baselines: String?

    @Option(help: "The directory for reports and for the servers' data.")
    var out: String?

    @Option(help: "What makes random choices the same again.")
    var seed: UInt64 = 1

    @Flag(help: "Do not tell what goes on.")
    var quiet = false

    func run() async throws {
        let folder = out ?? BenchServer.temporaryFolder
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ValidationError("--out \(folder) is no directory and cannot be made one.")
        }
        try checkFolder(folder)
        var settings = Suite.Settings(
            executable: serve ?? BenchServer.thisExecutable, folder: folder)
        settings.baselines = baselines
        settings.isQuick = quick
        settings.hasLadder = ladder
        settings.seed = seed
        settings.progress = LoadGenerator.Progress(isQuiet: quiet)
        let outcome = try await Suite(settings).run { step, report in
            print("\n# \(step)\n\(report.table)")
            fflush(nil)
        }
        let comparison = Comparison(outcome)
        print("\n# How it compares\n\(comparison.table)")
        for omission in outcome.omissions { print("(left out: \(omission))") }
        try write(outcome, comparison, to: "\(folder)/report.json")
    }

    private func write(
        _ outcome: Suite.Outcome, _ comparison: Comparison, to path: String
    ) throws {
        let reports = outcome.reports.map { ($0.step, $0.report.json) }
        let document: JSON = [
            "comparison": comparison.json, "reports": .object(JSONObject(reports)),
            "omissions": .array(outcome.omissions.map { .string($0) }),
        ]
        try DataFolder.write(document.utf8 + [0x0A], to: path)
        print("\nAll figures stand in \(path)")
    }
}
