// SPDX-License-Identifier: Apache-2.0
import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTP1

/// Sets up the connections that Hummingbird's server accepts: HTTP/1.1 that may become a WebSocket,
/// over TLS where the server has a certificate.
package struct ConnectionSetup: ServerChildChannel {
    /// An open connection.
    package struct Value: ServerChildChannelValue {
        /// Its channel.
        package let channel: any Channel
    }

    /// The most bytes that the request line and the headers of a request may have, each.
    static let headBytesMax = 100_000
    /// The most headers that a request may have.
    static let headFieldsMax = 1000

    private let door: FrontDoor
    private let gate: any SocketGate
    private let executors: LoopExecutors
    private let certificate: ServerCertificate?
    private let logger: Logger

    /// Joins the parts.
    /// - Parameters:
    ///   - door: answers requests.
    ///   - gate: admits WebSockets.
    ///   - group: the loops that connections live on.
    ///   - certificate: what the server shows to clients of TLS; `nil` speaks plain HTTP.
    package init(
        door: FrontDoor, gate: any SocketGate, group: any EventLoopGroup,
        certificate: ServerCertificate?, logger: Logger
    ) {
        self.door = door
        self.gate = gate
        executors = LoopExecutors(group)
        self.certificate = certificate
        self.logger = logger
    }

    /// Fills the pipeline of a new connection.
    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            // What comes fits into one read most often; a second one would only find that out.
            try channel.syncOptions?.setOption(.maxMessagesPerRead, value: 1)
            var limits = NIOHTTPDecoderLimitConfiguration()
            limits.maxHeaderFieldSize = Self.headBytesMax
            limits.maxHeaderListSize = Self.headBytesMax
            limits.maxHeaderFieldCount = Self.headFieldsMax
            let pipeline = channel.pipeline.syncOperations
            if let certificate {
                try pipeline.addHandler(TLSStart(certificate))
            }
            // What follows a wish to upgrade in the same packet is the socket's first frame.
            let decoder = HTTPRequestDecoder(
                leftOverBytesStrategy: .forwardBytes, limitConfiguration: limits)
            try pipeline.addHandlers(
                ByteToMessageHandler(decoder),
                SocketUpgrade(gate: gate, logger: self.logger),
                HTTPConnection(
                    door, executors[channel.eventLoop], isSecure: certificate != nil,
                    now: channel.eventLoop.now))
            return Value(channel: channel)
        }
    }

    /// Waits until a connection has ended; ends it when the server does not wait any longer.
    package func handle(value: Value, logger: Logger) async {
        await withTaskCancellationHandler {
            // How it ended is nobody's concern here.
            try? await value.channel.closeFuture.get()
        } onCancel: {
            value.channel.close(promise: nil)
        }
    }
}
