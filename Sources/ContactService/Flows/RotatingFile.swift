// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A file of lines that never grows beyond a bound: when it is full it becomes `NAME.1`, that one
/// `NAME.2` and so on, and the oldest goes.
package final class RotatingFile: Sendable {
    /// Why a line could not be written.
    package struct Fault: Error, Sendable {
        /// The system's words.
        package let reason: String
    }

    private struct Inner {
        var descriptor: Int32 = -1
        var size = 0
    }

    /// Where the newest lines are.
    package let path: String
    private let bytesMax: Int
    private let filesMax: Int
    private let inner = Mutex(Inner())

    /// Makes a file that is opened when the first line is written.
    /// - Parameters:
    ///   - bytesMax: how large one file grows, but for the lines written at once.
    ///   - filesMax: how many files there are, the newest one included.
    package init(_ path: String, bytesMax: Int = 16_777_216, filesMax: Int = 4) {
        self.path = path
        self.bytesMax = bytesMax
        self.filesMax = max(1, filesMax)
    }

    deinit {
        inner.withLock { inner in
            if inner.descriptor >= 0 { close(inner.descriptor) }
        }
    }

    /// The files from the oldest to the newest, whether they exist or not.
    package var paths: [String] {
        stride(from: filesMax - 1, to: 0, by: -1).map { "\(path).\($0)" } + [path]
    }

    /// Writes whole lines at the end.
    /// - Throws: ``Fault`` when the system refuses.
    package func append(_ lines: [UInt8]) throws(Fault) {
        try inner.withLock { inner throws(Fault) in
            if inner.descriptor >= 0, inner.size >= bytesMax { try rotate(&inner) }
            if inner.descriptor < 0 { try open(&inner) }
            var rest = lines[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes {
                    Foundation.write(inner.descriptor, $0.baseAddress, $0.count)
                }
                guard written > 0 else { throw Self.fault("cannot write", path) }
                rest = rest.dropFirst(written)
                inner.size += written
            }
        }
    }

    private func open(_ inner: inout Inner) throws(Fault) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.fault("cannot open", path) }
        inner.descriptor = descriptor
        inner.size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
    }

    private func rotate(_ inner: inout Inner) throws(Fault) {
        close(inner.descriptor)
        inner.descriptor = -1
        let paths = paths
        for (older, newer) in zip(paths, paths.dropFirst()) {
            guard access(newer, F_OK) == 0 else { continue }
            guard rename(newer, older) == 0 else { throw Self.fault("cannot rename", newer) }
        }
        if paths.count == 1, unlink(path) != 0 { throw Self.fault("cannot remove", path) }
    }

    private static func fault(_ what: String, _ path: String) -> Fault {
        Fault(reason: "\(what) \(path): \(String(cString: strerror(errno)))")
    }
}
