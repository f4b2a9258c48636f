// SPDX-License-Identifier: Apache-2.0
import ContactFlow
package import ContactService
import JSONDocument

/// The world outside as it was configured.
package struct OutsideEndpoints: Sendable {
    private let client: OutsideClient
    private let lambda: LambdaFunctions
    private let lex: LexBots?
    private let services: OtherServices
    private let configuration: OutsideConfiguration

    /// Joins the adapters.
    /// - Parameter instanceID: the instance whose flows run; some services want to know it.
    package init(
        _ configuration: OutsideConfiguration, client: OutsideClient,
        _ identity: OutsideIdentity, instanceID: @escaping @Sendable () -> String?
    ) {
        self.client = client
        self.configuration = configuration
        lambda = LambdaFunctions(
            client, usual: configuration.lambda, own: configuration.functions, identity)
        lex = configuration.lex.map { LexBots(client, $0, identity) }
        services = OtherServices(
            client, configuration.services, identity, instanceID: instanceID)
    }

    /// The world as flows know it.
    package var world: OutsideWorld {
        OutsideWorld(
            profileDomain: { services.name(for: .customerProfiles) },
            refuses: { isConfigured(for: $0) ? nil : OutsideWorld.why($0) },
            answer: { request, context throws(CancellationError) in
                do {
                    return try await answer(request, context)
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    return .failed(request, "\(error)")
                }
            })
    }

    private func isConfigured(for request: OutsideRequest) -> Bool {
        switch request.content {
        case .lambda(let request): lambda.isConfigured(for: request)
        case .lex: lex != nil
        case .service(let request): services.isConfigured(for: request)
        case .bot(let request): configuration.bots[request.name] != nil
        }
    }

    private func answer(
        _ request: OutsideRequest, _ context: OutsideContext
    ) async throws -> OutsideAnswer {
        let key = request.idempotencyKey
        let content: OutsideAnswer.Content
        switch request.content {
        case .lambda(let function): content = .lambda(try await lambda.answer(function, key: key))
        case .lex(let turn):
            guard let lex else { return .failed(request, OutsideWorld.why(request) ?? "") }
            content = .lex(try await lex.answer(turn, key: key))
        case .service(let call): content = .service(try await services.answer(call, key: key))
        case .bot(let turn): content = .bot(try await ask(turn, request, context))
        }
        return OutsideAnswer(request.call, content)
    }

    private func ask(
        _ turn: BotRequest, _ request: OutsideRequest, _ context: OutsideContext
    ) async throws -> BotAnswer {
        guard let bot = configuration.bots[turn.name] else {
            return .failed("no bot is configured under the name \(turn.name)")
        }
        let token = configuration.botKeys[turn.name]
        let key = request.idempotencyKey
        switch bot {
        case .plain(let endpoint):
            let outgoing = WebBot(endpoint: endpoint, key: token).request(
                turn, contactID: request.contactID, try await context.history(),
                idempotencyKey: key)
            return try await exchange(outgoing) { WebBot.answer(to: turn, $0) }
        case .completions(let endpoint):
            let bot = CompletionsBot(endpoint: endpoint, key: token)
            if turn.firstID != nil {
                return try await bot.speak(turn, key: key, context, client)
            }
            let outgoing = bot.request(turn, try await context.history(), idempotencyKey: key)
            return try await exchange(outgoing) { CompletionsBot.answer(to: turn, $0) }
        }
    }

    private func exchange(
        _ outgoing: OutsideClient.Request, _ read: (JSON) -> BotAnswer
    ) async throws -> BotAnswer {
        do {
            let response = try await Attempts(time: WebBot.answerTime).send(
                bytesMax: WebBot.answerBytesMax, client
            ) { outgoing }
            return WebBot.answer(in: response, read)
        } catch let fault as OutsideClient.Fault {
            return .failed("the bot: \(fault)")
        }
    }
}
