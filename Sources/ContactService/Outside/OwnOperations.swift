// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow
import JSONDocument

/// The operations of this contact centre that flows call. The server answers them itself, without a
/// call over the network, whether an endpoint for contacts is configured or not: nobody else knows
/// its contacts.
package struct OwnOperations: Sendable {
    private static let served: Set<String> = ["CreatePersistentContactAssociation"]

    private let service: ChatService
    private let table: OperationTable

    /// Makes the operations of a service.
    package init(_ service: ChatService) {
        self.service = service
        table = OperationTable(service)
    }

    /// Whether a request is answered here.
    static func serve(_ request: OutsideRequest.Content) -> Bool {
        guard case .service(let request) = request else { return false }
        return request.service == .contacts && served.contains(request.operation)
    }

    /// Answers a request; a repeat has the same key.
    func answer(_ request: ServiceRequest, key: String) async -> ServiceAnswer {
        guard let operation = Operation.all.first(where: { $0.name == request.operation }),
            let answer = table[operation]
        else { return .failed("\(request.operation) is not served") }
        var object = request.payload.object ?? JSONObject()
        object["InstanceId"] = service.directory.instance.id.map { .string($0.description) }
        object["ClientToken"] = object["ClientToken"] ?? .string(key)
        let members = JSON.object(object)
        do {
            try operation.validate(members)
            let call = Call(caller: nil, origin: "", members: members)
            return .returned(try JSON.parse(utf8: try await answer(members, call)))
        } catch {
            return .failed("\(request.operation): \(Self.sentence(error, operation))")
        }
    }

    private static func sentence(_ error: any Error, _ operation: Operation) -> String {
        switch error {
        case let refusal as RequestRefusal: refusal.message
        case let failure as APIFailure: failure.message
        case let rejection as Chat.Rejection: APIFailure(rejection, in: operation).message
        default: "\(error)"
        }
    }
}
