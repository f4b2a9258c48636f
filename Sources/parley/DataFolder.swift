// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import Foundation
import JSONDocument

/// The files of a data directory besides the journal: secrets, the virtual clock, and what clients
/// of a running server need to know.
struct DataFolder {
    /// Secrets that are made once and kept.
    struct Keys {
        let accessKeyID: String
        let secretAccessKey: String
        let tokenSecret: [UInt8]
        let identitySecret: [UInt8]
    }

    let path: String

    /// The directory that a command uses when none is named.
    static var defaultPath: String {
        let home =
            ProcessInfo.processInfo.environment["HOME"]
            ?? FileManager.default
            .homeDirectoryForCurrentUser.path
        return "\(home)/.parley"
    }

    private func file(_ name: String) -> String { "\(path)/\(name)" }

    /// The file in which a running server says where it is.
    var readyFile: String { file("ready.json") }

    /// Reads the secrets, or makes them the first time.
    func keys() throws -> Keys {
        let path = file("keys.json")
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            guard let json = try? JSON.parse(text), let keys = Self.keys(json) else {
                throw Failure(
                    "\(path) is damaged. Restore it from a backup: tokens and access keys that "
                        + "were given out depend on it.")
            }
            return keys
        }
        let made: JSON = [
            "accessKeyId": .string("AKIAPARLEY" + Self.random(of: Self.base32, 10)),
            "secretAccessKey": .string(Self.random(of: Self.base64, 40)),
            "tokenSecret": .string(Self.random(of: Self.hexadecimal, 64)),
            "identitySecret": .string(Self.random(of: Self.hexadecimal, 64)),
        ]
        try Self.write(made.utf8, to: path)
        guard let keys = Self.keys(made) else {
            preconditionFailure("keys that were just made are of the right form")
        }
        return keys
    }

    private static func keys(_ json: JSON) -> Keys? {
        guard let id = json["accessKeyId"]?.string, let secret = json["secretAccessKey"]?.string,
            let token = json["tokenSecret"]?.string.flatMap(bytes),
            let identity = json["identitySecret"]?.string.flatMap(bytes)
        else { return nil }
        return Keys(
            accessKeyID: id, secretAccessKey: secret, tokenSecret: token,
            identitySecret: identity)
    }

    private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    private static let base64 =
        Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    private static let hexadecimal = Array("0123456789abcdef")

    private static func random(of alphabet: [Character], _ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) })
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == 64, text.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// The moment at which the virtual clock stood last; `nil` when it never ran here.
    func virtualNow() -> Instant? {
        (try? String(contentsOfFile: file("clock"), encoding: .utf8)).flatMap {
            Instant($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    /// Keeps the moment at which the virtual clock stands, over a kill and not over a loss of power:
    /// it is kept each time that something happens while the clock is moved.
    func keep(virtualNow: Instant) throws {
        try Self.write(
            Array(virtualNow.description.utf8), to: file("clock"), synchronises: false)
    }

    /// Takes what was kept of how far participants got, which then is not there any more; `nil` when
    /// nothing was kept, or it is damaged.
    func takeReaches() -> [KnownReach]? {
        let path = file("reach")
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        unlink(path)
        return KnownReach.decode(Array(bytes))
    }

    /// Keeps how far participants got, for the next start.
    func keep(_ reaches: [KnownReach]) throws {
        try Self.write(KnownReach.encode(reaches), to: file("reach"))
    }

    /// Writes a file whole or not at all, for its owner only, and onto the disk.
    static func write(
        _ bytes: [UInt8], to path: String, synchronises: Bool = true
    ) throws {
        let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("cannot write", path) }
        defer { close(descriptor) }
        let written = bytes.withUnsafeBytes {
            Foundation.write(descriptor, $0.baseAddress, $0.count)
        }
        guard written == bytes.count, !synchronises || fsync(descriptor) == 0,
            rename(temporary, path) == 0
        else {
            unlink(temporary)
            throw fault("cannot write", path)
        }
    }

    private static func fault(_ what: String, _ path: String) -> Failure {
        Failure("\(what) \(path): \(String(cString: strerror(errno)))")
    }
}
