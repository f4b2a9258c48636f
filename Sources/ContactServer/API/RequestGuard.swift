// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactService
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Ends requests that are no HTTP, or that take too long to arrive.
///
/// Hummingbird gives up a connection on which nothing comes; one on which a byte comes now and then
/// is given up here.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long a request may take to arrive once its head is there.
    static let arrivalMax = TimeAmount.seconds(60)

    private var isIncomplete = false
    private var isAnswering = false
    private var deadline: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isIncomplete = true
            isAnswering = true
        case .body: break
        case .end:
            isIncomplete = false
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Most requests are whole by now and never need a timer.
        if isIncomplete, deadline == nil {
            deadline = context.eventLoop.assumeIsolated().scheduleTask(in: Self.arrivalMax) {
                context.close(promise: nil)
            }
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { isAnswering = false }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError, !isAnswering else {
            return context.fireErrorCaught(error)
        }
        refuse(error, context: context)
    }

    /// Answers what is no HTTP request with an error of the services' form, and hangs up.
    private func refuse(_ error: any Error, context: ChannelHandlerContext) {
        isAnswering = true
        let isTooLarge = (error as? HTTPParserError) == .headerOverflow
        let failure =
            isTooLarge
            ? APIFailure(.requestEntityTooLargeException, "The request's headers are too large.")
            : APIFailure(.validationException, "This is not a valid HTTP/1.1 request.")
        var response = ErrorAnswer.response(failure, service: .connectparticipant)
        response.head.headerFields[.connection] = "close"
        response.head.headerFields[.contentLength] = String(response.body.readableBytes)
        context.write(wrapOutboundOut(.head(response.head)), promise: nil)
        context.write(wrapOutboundOut(.body(response.body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // A server that stops does not wait for the rest of a request.
        if event is ChannelShouldQuiesceEvent, isIncomplete { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = nil
        context.fireChannelInactive()
    }
}
