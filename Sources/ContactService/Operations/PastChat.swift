// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

extension ChatService {
    /// The contact that a new chat goes on from: for a whole session, its last one.
    /// - Throws: ResourceNotFoundException when there is none, InvalidRequestException when it is of
    ///   the chat itself, has not ended, or is not the first of its session for a whole session.
    func pastContact(
        _ name: String, _ present: ContactID, _ type: ChatStart.RehydrationType
    ) async throws -> ContactID {
        guard let session = try await session(of: name),
            let source = ContactID(ResourceNames.id(in: name))
        else {
            throw APIFailure(
                .resourceNotFoundException, "SourceContactId names no contact.")
        }
        guard session != present else {
            throw APIFailure(
                .invalidRequestException,
                "SourceContactId names a contact of the chat itself.")
        }
        let past = try await sessions.state(session)
        guard past.phase == .ended else {
            throw APIFailure(
                .invalidRequestException,
                "SourceContactId names a contact that has not ended.")
        }
        switch type {
        case .fromSegment: return source
        case .entirePastSession:
            guard source == session, let last = past.contact else {
                throw APIFailure(
                    .invalidRequestException,
                    "SourceContactId must be the first contact of its session "
                        + "for ENTIRE_PAST_SESSION.")
            }
            return last.id
        }
    }
}
