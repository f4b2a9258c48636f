// SPDX-License-Identifier: Apache-2.0
import APIModel
import CommandLanguage
import JSONDocument
import SigV4

/// Sends the calls of one operation: checks, signs, tries again, reads the answer.
struct CallSender {
    private let operation: Operation
    private let target: CallTarget
    private let world: CommandWorld
    private let isDebug: Bool
    private let moment: (@Sendable (JSON) throws(CommandFailure) -> JSON)?
    private let transport: Transport
    private var retries: RetryPolicy
    private var rate: SendRate

    init(
        _ operation: Operation,
        _ target: CallTarget,
        _ world: CommandWorld,
        isDebug: Bool,
        moment: (@Sendable (JSON) throws(CommandFailure) -> JSON)?
    ) throws(CommandFailure) {
        self.operation = operation
        self.target = target
        self.world = world
        self.isDebug = isDebug
        self.moment = moment
        retries = target.retries
        rate = SendRate(at: world.now())
        do throws(Transport.Fault) {
            transport = try world.transport(target.transport)
        } catch {
            throw .failure(error.text(url: target.endpoint.url(path: "", query: "")))
        }
    }

    /// Ends the connections.
    func close() async { await transport.close() }

    /// Calls the operation once, tries included.
    /// - Throws: ``CommandFailure`` for bad input, no key, no answer, and a service's refusal.
    mutating func call(_ input: ParameterMap) async throws(CommandFailure) -> JSON {
        try ParameterCheck.check(input, operation.input)
        let request = CallRequest(operation, withToken(input))
        let url = target.endpoint.url(path: request.path, query: request.query)
        var attempt = 1
        while true {
            let (outcome, result) = try await self.attempt(request)
            let decision = retries.decide(after: outcome, attempt: attempt, random: world.random())
            switch decision {
            case .retry(let seconds):
                debug("attempt \(attempt) failed; trying again in \(seconds) s")
                await world.sleep(seconds)
                attempt += 1
            case .exhausted: return try read(result, url, retriesMax: retries.retriesMax)
            case .final: return try read(result, url, retriesMax: nil)
            }
        }
    }

    /// Members that make a repeated call harmless get a fresh value, the same for every attempt.
    private func withToken(_ input: ParameterMap) -> ParameterMap {
        var input = input
        for member in operation.input.members
        where member.isIdempotencyToken && input[member.name] == nil {
            input[member.name] = .string(world.uuid())
        }
        return input
    }

    private mutating func attempt(
        _ request: CallRequest
    ) async throws(CommandFailure) -> (AttemptOutcome, Result<CallAnswer, Transport.Fault>) {
        let message = try message(for: request)
        try target.endpoint.checkScheme()
        if retries.mode == .adaptive {
            let seconds = rate.secondsToWait(at: world.now())
            if seconds > 0 { await world.sleep(seconds) }
        }
        debug("\(message.method) \(message.url)")
        do throws(Transport.Fault) {
            let response = try await transport.send(message)
            let answer = CallAnswer(
                status: response.status,
                errorType: response.header("x-amzn-errortype"),
                body: response.body
            )
            debug("status \(response.status), \(response.body.count) bytes")
            // An error body of another form has no code; reading the result reports it.
            let code = answer.isSuccess ? nil : (try? answer.error())?.code
            let outcome = AttemptOutcome.answered(status: response.status, code: code)
            note(outcome)
            return (outcome, .success(answer))
        } catch {
            debug(error.text(url: message.url))
            let outcome = Self.outcome(of: error)
            if let outcome { note(outcome) }
            return (outcome ?? .answered(status: 0, code: nil), .failure(error))
        }
    }

    private mutating func note(_ outcome: AttemptOutcome) {
        guard retries.mode == .adaptive else { return }
        rate.record(isThrottled: RetryPolicy.isThrottling(outcome), at: world.now())
    }

    /// What another attempt could mend; `nil` for what would fail again.
    private static func outcome(of fault: Transport.Fault) -> AttemptOutcome? {
        switch fault {
        case .cannotConnect, .closed, .proxy: .connectionFailed
        case .connectTimedOut, .readTimedOut: .timedOut
        case .tls, .caBundle, .other: nil
        }
    }

    private func message(for request: CallRequest) throws(CommandFailure) -> Transport.Request {
        let endpoint = target.endpoint
        var headers = [(name: "Host", value: endpoint.authority)] + request.headers
        let signed = RequestHead(
            method: request.method,
            path: endpoint.basePath + request.path,
            query: request.query,
            headers: headers
        )
        if target.signs {
            let signer = Signer(
                credentials: try credentials(),
                region: target.region,
                service: operation.service.signingName
            )
            headers += signer.headers(
                for: signed,
                payloadHash: PayloadHash.hex(of: request.body ?? []),
                at: SigningTime(secondsSince1970: Int64(world.now()))
            )
        }
        headers.append(("User-Agent", world.version))
        return Transport.Request(
            method: request.method,
            url: endpoint.url(path: request.path, query: request.query),
            headers: headers,
            body: request.body
        )
    }

    private func credentials() throws(CommandFailure) -> Signer.Credentials {
        switch target.keySource {
        case .key(let id, let secret, let token):
            return .init(accessKeyID: id, secretAccessKey: secret, sessionToken: token)
        case .expired:
            throw .failure(
                "Credentials were refreshed, but the refreshed credentials are still expired."
            )
        case .process, .none:
            throw .configuration(
                "Unable to locate credentials. You can configure credentials by running "
                    + "\"aws configure\"."
            )
        }
    }

    private func read(
        _ result: Result<CallAnswer, Transport.Fault>,
        _ url: String,
        retriesMax: Int?
    ) throws(CommandFailure) -> JSON {
        switch result {
        case .success(let answer):
            guard answer.isSuccess else {
                let error = try answer.error()
                throw .failure(error.text(operation: operation.name, retriesMax: retriesMax))
            }
            return try answer.result(operation.output, moment: moment)
        case .failure(let fault):
            throw .failure(fault.text(url: url))
        }
    }

    private func debug(_ message: String) {
        if isDebug { world.complain("\(world.program): \(message)\n") }
    }
}
