// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Synchronization

/// A server of its own for a measurement: started on an empty directory, stopped by its process id.
package final class ServerUnderTest: Sendable {
    /// The process.
    package let pid: Int32
    /// Where it says that it is ready.
    package let readyFile: String
    /// From the start of the process until it said so.
    package let startUpSeconds: Double
    private let folder: String

    private static let readySecondsMax = 30.0
    private static let stopSecondsMax = 20.0

    /// Starts `EXECUTABLE serve` in a new directory and waits until it is ready.
    /// - Parameters:
    ///   - parent: the directory in which the new one is made; its disk is what is measured.
    ///   - arguments: further flags.
    package convenience init(
        executable: String, in parent: String, arguments: [String] = []
    ) throws {
        let folder = "\(parent)/bench-\(UUID().uuidString)"
        try self.init(folder, Self.serve(executable, folder) + arguments)
    }

    /// Starts a server on the directory of one that was stopped and kept its data.
    package convenience init(executable: String, after other: ServerUnderTest) throws {
        try self.init(other.folder, Self.serve(executable, other.folder))
    }

    private static func serve(_ executable: String, _ folder: String) -> [String] {
        [
            executable, "serve", "--listen", "127.0.0.1:0", "--data", "\(folder)/data",
            "--ready-file", readyFile(folder), "--log-level", "error",
        ]
    }

    private static func readyFile(_ folder: String) -> String { "\(folder)/ready.json" }

    /// Starts a baseline, which writes its address into the file that it is given.
    package convenience init(baseline executable: String, in parent: String) throws {
        let folder = "\(parent)/bench-\(UUID().uuidString)"
        try self.init(folder, [executable, Self.readyFile(folder)])
    }

    private init(_ folder: String, _ command: [String]) throws {
        Self.interruptions.withLock { _ in }
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        self.folder = folder
        readyFile = Self.readyFile(folder)
        unlink(readyFile)
        let start = Nanoseconds.now
        do {
            pid = try Self.spawn(command, log: "\(folder)/server.log")
        } catch {
            Self.remove(folder)
            throw error
        }
        let pid = pid
        Self.running.withLock { $0[folder] = pid }
        while access(readyFile, F_OK) != 0 {
            var status: Int32 = 0
            let isGone = waitpid(pid, &status, WNOHANG) == pid
            guard !isGone, (Nanoseconds.now - start).seconds < Self.readySecondsMax else {
                if !isGone { kill(pid, SIGKILL) }
                throw LoadFault(
                    "The server did not become ready. What it said stands in \(folder)/server.log")
            }
            usleep(200)
        }
        startUpSeconds = (Nanoseconds.now - start).seconds
    }

    /// Starts a program whose output goes to a file.
    static func spawn(_ command: [String], log: String) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        // What is ignored here is not to be ignored there.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var pid: pid_t = 0
        let result = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, environ)
        guard result == 0 else {
            throw LoadFault("\(command[0]) cannot be started: \(String(cString: strerror(result)))")
        }
        return pid
    }

    /// The text of the ready file, which for a baseline is its address.
    package func announcement() throws -> String {
        try String(contentsOfFile: readyFile, encoding: .utf8)
    }

    /// Asks the server to end, waits until it has, and removes its directory.
    /// - Parameter keepsData: whether the directory stays, for another server to start on.
    package func stop(keepsData: Bool = false) {
        Self.end(pid, within: Self.stopSecondsMax)
        Self.running.withLock { $0[folder] = .some(nil) }
        if !keepsData { Self.remove(folder) }
    }

    /// The servers that were started and what they run on; `nil` for a directory that is kept for
    /// another server.
    private static let running = Mutex<[String: Int32?]>([:])

    private static func remove(_ folder: String) {
        running.withLock { $0[folder] = nil }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Whoever ends the load generator ends the servers that it has started, too.
    private static let interruptions = Mutex<[any DispatchSourceSignal]>(watch())

    /// Whether whoever started the load generator wants a signal to be ignored, as nohup does.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func watch() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                for (folder, pid) in running.withLock({ $0 }) {
                    if let pid { end(pid, within: stopSecondsMax) }
                    remove(folder)
                }
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// Ends a process that was started here.
    static func end(_ pid: Int32, within seconds: Double) {
        kill(pid, SIGTERM)
        let deadline = Nanoseconds.now + .seconds(seconds)
        var status: Int32 = 0
        while waitpid(pid, &status, WNOHANG) == 0 {
            if Nanoseconds.now > deadline { kill(pid, SIGKILL) }
            usleep(10_000)
        }
    }
}
