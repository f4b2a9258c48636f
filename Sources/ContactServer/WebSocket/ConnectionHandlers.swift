// SPDX-License-Identifier: Apache-2.0
package import Logging
package import NIOCore

/// What stands in a connection's pipeline between the decoder and Hummingbird.
package enum ConnectionHandlers {
    /// Makes the handlers of one connection.
    package static func make(
        gate: any SocketGate, logger: Logger
    ) -> [any RemovableChannelHandler] {
        [RequestGuard(), SocketUpgrade(gate: gate, logger: logger)]
    }
}
