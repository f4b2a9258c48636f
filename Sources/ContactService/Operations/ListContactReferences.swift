// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Lists the references of a contact.
struct ListContactReferences: OperationHandler {
    let service: ChatService

    /// How many references a page holds.
    private static let pageMax = 50

    func answer(
        _ request: ListContactReferencesRequest, _ call: Call
    ) async throws -> ListContactReferencesResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        let types = Set(request.referenceTypes)
        let references = found.contact.references.compactMap { reference in
            (try? JSON.parse(reference.value)).flatMap { try? Wire.Reference(wire: $0) }
                .map { (name: reference.key, value: $0) }
        }
        let page = try Page(
            references.filter { types.contains($0.value.type) }, after: request.nextToken,
            limit: Self.pageMax
        ) { $0.name }
        return ListContactReferencesResponse(
            referenceSummaryList: page.elements.compactMap { Self.summary($0.name, $0.value) },
            nextToken: page.nextToken)
    }

    private static func summary(
        _ name: String, _ reference: Wire.Reference
    ) -> Wire.ReferenceSummary? {
        let value = reference.value
        return switch reference.type {
        case .url: Wire.ReferenceSummary(url: Wire.UrlReference(name: name, value: value))
        case .string:
            Wire.ReferenceSummary(string: Wire.StringReference(name: name, value: value))
        case .number:
            Wire.ReferenceSummary(number: Wire.NumberReference(name: name, value: value))
        case .date: Wire.ReferenceSummary(date: Wire.DateReference(name: name, value: value))
        case .email: Wire.ReferenceSummary(email: Wire.EmailReference(name: name, value: value))
        case .attachment:
            Wire.ReferenceSummary(
                attachment: Wire.AttachmentReference(
                    name: name, value: value, status: reference.status))
        case .contactAnalysis, .emailMessage, .emailMessagePlainText,
            .emailMessagePlainTextRedacted, .emailMessageRedacted:
            nil
        }
    }
}
