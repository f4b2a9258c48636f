// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// Something that happened and may move a flow on.
///
/// An input that the flow does not wait for changes nothing, so every one of them may be repeated.
package enum FlowInput: Sendable, Hashable {
    /// Run a flow from its start in place of whatever runs now.
    case start(flowID: String, FlowPurpose)
    /// End the flow without an effect on the contact: an agent has accepted, or the contact is over.
    case stop
    /// The time named in ``FlowEffect/wakeAt(milliseconds:_:)`` has come.
    case timerFired(FlowCall)
    /// The customer has sent a message. A bot takes it as input, a `Wait` as the customer's return.
    case customerMessage(String)
    /// The custom bot has left the chat.
    case botLeft
    /// What became of ``FlowEffect/enqueue(_:_:)`` or ``FlowEffect/transferQueue(_:_:)``.
    case queueAnswered(FlowCall, QueueAnswer)
    /// What became of ``FlowEffect/invokeLambda(_:)``.
    case lambdaAnswered(FlowCall, LambdaAnswer)
    /// What became of ``FlowEffect/startLexTurn(_:)``.
    case lexAnswered(FlowCall, LexAnswer)
    /// What became of ``FlowEffect/showView(_:)``.
    case viewAnswered(FlowCall, ViewAnswer)
    /// What became of ``FlowEffect/callService(_:)``.
    case serviceAnswered(FlowCall, ServiceAnswer)
}

/// What became of the wish to put a contact into a queue.
package enum QueueAnswer: Sendable, Hashable {
    /// The contact waits in the queue; its customer queue flow starts in the same step.
    case enqueued
    /// The queue is full.
    case atCapacity
    /// The contact could not be queued, for a reason that a log may show.
    case failed(String)
}

/// What became of a Lambda invocation.
package enum LambdaAnswer: Sendable, Hashable {
    /// The function returned this JSON text. Its size and form are judged here.
    case returned(payload: String)
    /// The function was asked to run later and will not answer.
    case accepted
    /// The function could not be reached, threw, or took too long, for a reason that a log may
    /// show.
    case failed(String)
}

/// What became of a turn of a Lex conversation.
package enum LexAnswer: Sendable, Hashable {
    case turn(LexTurn)
    /// The bot could not be reached or answered an error, for a reason that a log may show.
    case failed(String)
}

/// What became of a view.
package enum ViewAnswer: Sendable, Hashable {
    /// The participant chose an action of the view and gave these data.
    case answered(action: String, data: JSON)
    /// The view could not be shown, for a reason that a log may show.
    case failed(String)
}

/// What became of a call to another service.
package enum ServiceAnswer: Sendable, Hashable {
    /// The service answered with this body.
    case returned(JSON)
    /// The service refused or could not be reached, or none is configured.
    case failed(String)
}
