// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// A number of connections to one server and the requests that wait for one of them.
///
/// A request's latency counts from when it was due, so waiting here is not hidden from the figures.
final class HTTPPool {
    /// How many requests may wait before the server counts as overrun.
    static let waitersMax = 500_000

    let address: SocketAddress
    let loop: LoadLoop
    private let size: Int
    private var idle: [HTTPConnection] = []
    private var waiting = CircularBuffer<(ByteBuffer, HTTPConnection.Completion)>()
    private(set) var opened = 0
    private var isClosing = false

    init(loop: LoadLoop, address: SocketAddress, size: Int) {
        self.loop = loop
        self.address = address
        self.size = size
    }

    /// Opens the connections.
    func open() async throws {
        for _ in 0..<size { try await openOne() }
    }

    private func openOne() async throws {
        let connection = HTTPConnection { [weak self] in self?.lost($0) }
        try await loop.connect(connection, to: address)
        opened += 1
        give(connection)
    }

    /// Sends a request as soon as a connection is free.
    func send(_ request: ByteBuffer, _ completion: @escaping HTTPConnection.Completion) {
        if let connection = takeIdle() {
            carry(request, completion, by: connection)
        } else if waiting.count < Self.waitersMax {
            waiting.append((request, completion))
        } else {
            completion(
                .failure(LoadFault("The server cannot keep up: too many requests wait.")))
        }
    }

    /// How many requests wait for a connection.
    var waitingCount: Int { waiting.count }

    private func takeIdle() -> HTTPConnection? {
        while let connection = idle.popLast() {
            if connection.isOpen { return connection }
        }
        return nil
    }

    private func carry(
        _ request: ByteBuffer, _ completion: @escaping HTTPConnection.Completion,
        by connection: HTTPConnection
    ) {
        connection.send(request) { result in
            // The connection is free before the answer is worked on, which may send anew.
            self.give(connection)
            completion(result)
        }
    }

    private func give(_ connection: HTTPConnection) {
        guard connection.isOpen else { return }
        if let (request, completion) = waiting.popFirst() {
            carry(request, completion, by: connection)
        } else {
            idle.append(connection)
        }
    }

    /// A server may close idle connections at any time; another one takes its place.
    private func lost(_ connection: HTTPConnection) {
        idle.removeAll { $0 === connection }
        opened -= 1
        guard !isClosing else { return }
        let replacement = HTTPConnection { [weak self] in self?.lost($0) }
        loop.connect(replacement, to: address) { result in
            guard case .success = result else { return }
            self.opened += 1
            self.give(replacement)
        }
    }

    func close() {
        isClosing = true
        for connection in idle { connection.close() }
        idle = []
    }
}
