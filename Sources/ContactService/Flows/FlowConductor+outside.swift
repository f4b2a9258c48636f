// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument

/// What flows want asked outside, and the bots for which they speak.
extension FlowConductor {
    /// Notes a question for after the commit; without an endpoint it is answered at once, unless it
    /// is one that this server answers itself.
    func ask(_ content: OutsideRequest.Content, _ turn: inout FlowTurn) -> FlowInput? {
        let request = OutsideRequest(contactID: turn.contactID, content)
        if !OwnOperations.serve(content), let why = outside.refuses(request) {
            return OutsideAnswer.failed(request, why).input
        }
        turn.ask(request)
        return nil
    }

    /// A function that nobody waits for becomes an errand, which outlives the chat.
    func invoke(
        _ request: LambdaRequest, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> FlowInput? {
        guard request.isAsynchronous else { return ask(.lambda(request), &turn) }
        let whole = OutsideRequest(contactID: turn.contactID, .lambda(request))
        if let why = outside.refuses(whole) {
            return .lambdaAnswered(request.call, .failed(why))
        }
        guard turn.state.errands.count < Chat.errandsMax, let contact = turn.state.contact else {
            return .lambdaAnswered(request.call, .failed("too many functions wait to be asked"))
        }
        let id = Chat.ErrandID(contact: contact.id, number: UInt64(max(0, request.call.number)))
        let errand = Chat.Errand(id: id, request: whole.json.utf8)
        turn.reachOut()
        turn.record(try Chat.setErrand(turn.state, errand, turn.stamp))
        return .lambdaAnswered(request.call, .accepted)
    }

    /// Asks a bot. One behind plain HTTP takes part in the chat while it is asked.
    func startTurn(
        _ request: LexRequest, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> FlowInput? {
        guard let name = request.botName else { return ask(.lex(request), &turn) }
        let kept = turn.flow.results.lex?["SessionAttributes"]?.object.map { $0.compactTexts }
        let content = OutsideRequest.Content.bot(
            BotRequest(
                call: request.call, name: name, text: request.text,
                sessionAttributes: request.sessionAttributes ?? kept ?? [:],
                contactAttributes: turn.state.attributeMap,
                firstID: turn.state.idAhead(
                    UInt64(max(0, request.call.number)), turn.stamp)?.description))
        if let answer = ask(content, &turn) { return answer }
        do throws(Chat.Rejection) {
            turn.record(try Chat.hostBot(turn.state, named: name, turn.stamp))
            return nil
        } catch {
            guard case .botPresent = error else { throw error }
            return .lexAnswered(request.call, .failed("another bot takes part in the chat"))
        }
    }

    /// Lets a bot say what it has answered, before the flow goes on, and leave when its part is
    /// over.
    func hear(
        _ occasion: FlowOccasion, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) {
        switch occasion {
        case .happened(.timerFired):
            turn.record(try Chat.dismissBot(turn.state, turn.stamp))
        case .answered(let answer):
            guard answer.call == turn.flow.wait?.call, case .bot(let bot) = answer.content else {
                return
            }
            // One that was taken out finishes no more than what the customer has seen of it.
            let words = turn.state.hostedBot == nil ? bot.begun : bot.said
            if let words { turn.record(try Self.say(words, turn.state, turn.stamp)) }
            if case .turn(let words) = bot, words.intentName == nil { return }
            turn.record(try Chat.dismissBot(turn.state, turn.stamp))
        case .happened: break
        }
    }

    /// Lets a bot say its words, as what they were shown where they were.
    static func say(
        _ words: BotTurn, _ state: Chat.State, _ stamp: Stamp
    ) throws(Chat.Rejection) -> [Chat.Event] {
        var draft = ChatDraft(state)
        let first = words.shown.flatMap { ItemID($0.firstID) }
        for (number, message) in words.messages.enumerated() {
            let shown = first.map { first in
                Chat.ShownWords(
                    id: first.ofMessage(number), pieces: words.shown?.pieces(of: number) ?? 0)
            }
            let content = MessageContent(message)
            draft.record(try Chat.botMessage(draft.state, content, shown: shown, stamp))
        }
        return draft.events
    }

    /// Takes a bot out that the flow talks with no more, for whatever reason.
    func dismissIdleBot(_ turn: inout FlowTurn) throws(Chat.Rejection) {
        switch turn.flow.wait?.kind {
        case .lexMessage, .lexAnswer: break
        default: turn.record(try Chat.dismissBot(turn.state, turn.stamp))
        }
    }
}
