// SPDX-License-Identifier: Apache-2.0
import CommandLanguage
import Foundation

/// Runs a `credential_process` and reads what it prints.
enum KeyProcess {
    /// - Parameter now: Seconds since 1970, since a key may have an end.
    static func run(
        _ command: String,
        now: Double
    ) throws(CommandFailure) -> Settings.KeySource {
        guard let words = ShellWords.split(command), let name = words.first else {
            throw .failure("No closing quotation")
        }
        guard let path = path(of: name) else {
            throw .failure("[Errno 2] No such file or directory: \(PythonText.repr(name))")
        }
        guard LocalFile.status(path)?.isRegular == true,
            FileManager.default.isExecutableFile(atPath: path)
        else { throw .failure("[Errno 13] Permission denied: \(PythonText.repr(name))") }
        let process = Process()
        // Complaints go to a file, for a pipe that nobody reads yet would stop the process.
        let complaints = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let isCreated = FileManager.default.createFile(
            atPath: complaints.path(),
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isCreated else { throw .failure("Unable to write to file: \(complaints.path())") }
        defer { try? FileManager.default.removeItem(at: complaints) }
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = Array(words.dropFirst())
        process.standardOutput = output
        do {
            process.standardError = try FileHandle(forWritingTo: complaints)
            try process.run()
        } catch {
            throw .failure(error.localizedDescription)
        }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let complaint = (try? Data(contentsOf: complaints)) ?? Data()
            throw ProcessKey.failed(String(decoding: complaint, as: UTF8.self))
        }
        return try ProcessKey.read(String(decoding: printed, as: UTF8.self), now: now)
    }

    private static func path(of name: String) -> String? {
        if name.contains("/") {
            return FileManager.default.fileExists(atPath: name) ? name : nil
        }
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
