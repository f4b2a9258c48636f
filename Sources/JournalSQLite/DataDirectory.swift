// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A data directory that belongs to this process until it is released.
///
/// The lock is the kernel's and ends with the process, however that ends; a lock file that stays
/// behind is nothing to clean up.
final class DataDirectory: Sendable {
    /// Where it is.
    let path: String

    /// The lock file, open; negative after the release.
    private let lock: Mutex<Int32>

    /// Makes the directory if it is missing and takes it for this process.
    /// - Throws: `inUse` when another process has it, `unusable` when nobody can.
    init(claiming path: String) throws(JournalOpenError) {
        self.path = path
        try Self.make(path)
        let descriptor = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.unusable(path, errno) }
        do throws(JournalOpenError) {
            try Self.lock(descriptor, path)
        } catch {
            close(descriptor)
            throw error
        }
        lock = Mutex(descriptor)
    }

    deinit { release() }

    /// Gives the directory back.
    func release() {
        lock.withLock { descriptor in
            guard descriptor >= 0 else { return }
            ftruncate(descriptor, 0)
            close(descriptor)
            descriptor = -1
        }
    }

    /// Makes a file that only this user may read, unless it is there, and makes the names in the
    /// directory survive a power cut.
    /// - Returns: its path.
    func file(_ name: String) throws(JournalOpenError) -> String {
        let file = path + "/" + name
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.unusable(path, errno) }
        close(descriptor)
        try Self.synchronize(path)
        return file
    }

    private static func make(_ path: String) throws(JournalOpenError) {
        guard mkdir(path, 0o700) != 0 else {
            return try synchronize(parent(of: path))
        }
        switch errno {
        case EEXIST:
            var status = stat()
            guard stat(path, &status) == 0 else { throw unusable(path, errno) }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw unusable(path, ENOTDIR) }
        case ENOENT where parent(of: path) != path:
            try make(parent(of: path))
            guard mkdir(path, 0o700) == 0 else { throw unusable(path, errno) }
            try synchronize(parent(of: path))
        case let code:
            throw unusable(path, code)
        }
    }

    /// The directory that holds a path.
    static func parent(of path: String) -> String {
        // Foundation's function ends the process for a name of one letter.
        var rest = path[...]
        while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
        guard let slash = rest.lastIndex(of: "/") else { return "." }
        let parent = rest[..<slash]
        return parent.isEmpty ? "/" : String(parent)
    }

    private static func lock(_ descriptor: Int32, _ path: String) throws(JournalOpenError) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            guard code == EWOULDBLOCK else { throw unusable(path, code) }
            throw .inUse(directory: path, process: holder(descriptor))
        }
        let text = "\(getpid())\n"
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.utf8.count, 0) > 0
        else { throw unusable(path, errno) }
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        return Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private static func synchronize(_ directory: String) throws(JournalOpenError) {
        let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unusable(directory, errno) }
        defer { close(descriptor) }
        // Some file systems cannot do this to a directory and say so with EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw unusable(directory, errno) }
    }

    private static func unusable(_ path: String, _ code: Int32) -> JournalOpenError {
        .unusable(directory: path, reason: String(cString: strerror(code)))
    }
}
