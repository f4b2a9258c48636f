// SPDX-License-Identifier: Apache-2.0
import Foundation
package import NIOCore

/// Lets the kernel find connections whose other end is gone without a word: it asks the other end's
/// kernel, so that a client that sleeps keeps its socket, and costs no timer and no memory here.
package enum KeepAlive {
    /// After how many quiet seconds the kernel asks, how often it asks again and how many times.
    private static let idleSeconds = 300
    private static let intervalSeconds = 30
    private static let asksMax = 4

    /// Sets it for all connections that a listening channel accepts from now on, which take it over.
    package static func set(_ listener: any Channel) async throws {
        try await listener.setOption(.socketOption(.so_keepalive), value: 1).get()
        #if os(Linux)
            for (name, value) in [
                (TCP_KEEPIDLE, idleSeconds), (TCP_KEEPINTVL, intervalSeconds),
                (TCP_KEEPCNT, asksMax),
            ] {
                let option = NIOBSDSocket.Option(rawValue: CInt(name))
                try await listener.setOption(.tcpOption(option), value: value).get()
            }
        #endif
    }
}
