// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Starts a chat and answers the token with which its customer connects.
struct StartChatContact: OperationHandler {
    let service: ChatService

    func answer(
        _ request: StartChatContactRequest, _ call: Call
    ) async throws -> StartChatContactResponse {
        let instance = try service.instance(request.instanceID)
        guard request.persistentChat == nil || request.relatedContactID == nil else {
            throw APIFailure(
                .invalidRequestException,
                "PersistentChat and RelatedContactId exclude each other: send one of them.")
        }
        var start = try chatStart(request, instance, call)
        try await link(&start, request)
        let inherited = try await relate(&start, request)
        try await store(start, inherited, mayStart: isRunnable(start.flow, in: instance))
        let caller = Caller(session: start.contact, participant: start.customer)
        return StartChatContactResponse(
            contactID: start.contact.description, participantID: start.customer.description,
            participantToken: service.tokens.issue(.participant, for: caller, expiry: nil),
            continuedFromContactID: start.persistence?.source.description)
    }

    private func store(
        _ start: ChatStart, _ inherited: ContactChange, mayStart: Bool
    ) async throws {
        let hasPlace = service.census.reserve(start.contact)
        defer { service.census.release(start.contact) }
        // Most starts are no repeats. One that would be refused may be a repeat of one that was not.
        try await service.sessions.transact(start.contact, presumesNew: mayStart && hasPlace) {
            (state, stamp) throws(Chat.Rejection) in
            if state.phase == .absent {
                guard mayStart else { throw .flowNotFound }
                guard hasPlace else { throw .chatsAtQuota }
            }
            return try Chat.startChat(state, start, inheriting: inherited, stamp)
        }
    }

    private func isRunnable(_ flow: FlowID, in instance: Instance.State) -> Bool {
        guard let flow = instance.flow(flow) else { return false }
        return flow.published != nil && flow.type == .contactFlow && !flow.isArchived
    }

    private func chatStart(
        _ request: StartChatContactRequest, _ instance: Instance.State, _ call: Call
    ) throws -> ChatStart {
        guard let instanceID = instance.id,
            let flow = FlowID(ResourceNames.id(in: request.contactFlowID))
        else { throw Chat.Rejection.flowNotFound }
        let contact = contactID(request, instanceID)
        var start = ChatStart(
            instance: instanceID, contact: contact, flow: flow,
            customer: ParticipantID(service.derivedID("customer", contact.description)),
            displayName: request.participantDetails.displayName,
            system: ParticipantID(service.derivedID("system", contact.description)))
        start.attributes = (request.attributes ?? [:]).sorted { $0.key < $1.key }
            .map { Attribute(key: $0.key, value: $0.value) }
        start.initialMessage = request.initialMessage.map {
            MessageContent(type: ContentType(rawValue: $0.contentType), text: $0.content)
        }
        if let minutes = request.chatDurationInMinutes {
            start.duration = .seconds(60 * minutes)
        }
        try start.initialMessage?.checkForm()
        start.contentTypes = try contentTypes(request)
        try SegmentAttributes.check(request.segmentAttributes)
        try checkGuide(request, start.contentTypes)
        start.responseMode = request.participantConfiguration?.responseMode?.rawValue
        start.segmentAttributes = Self.segmentAttributes(call.members["SegmentAttributes"]).text
        start.customerNumber = request.customerID
        start.endsWithCustomer = request.disconnectOnCustomerExit?.contains(.agent) ?? false
        start.digest = Self.digest(of: call.members)
        start.chanceKey = Self.chanceKey(request)
        return start
    }

    /// The same for the same token, so that tests which name their chats see the same chance in each
    /// data directory.
    private static func chanceKey(_ request: StartChatContactRequest) -> UInt64 {
        guard let token = request.clientToken, !token.isEmpty else { return 0 }
        var digest = RequestDigest()
        digest.add("chance")
        digest.add(token)
        return digest.value
    }

    private func contactID(
        _ request: StartChatContactRequest, _ instance: InstanceID
    ) -> ContactID {
        guard let token = request.clientToken, !token.isEmpty else {
            return ContactID(service.stamps().identifier(0))
        }
        return ContactID(service.derivedID("contact", instance.description, token))
    }

    private func contentTypes(
        _ request: StartChatContactRequest
    ) throws(Chat.Rejection) -> [ContentType] {
        guard let names = request.supportedMessagingContentTypes else { return [.plain] }
        let types = names.map(ContentType.init(rawValue:))
        for type in types where !ContentType.messaging.contains(type) {
            throw .contentTypeUnknown(type)
        }
        return types
    }

    /// What was asked for, and that this is a chat, unless the request says of what kind.
    private static func segmentAttributes(_ asked: JSON?) -> JSON {
        var attributes = asked?.object ?? JSONObject()
        if attributes["connect:Subtype"] == nil {
            attributes["connect:Subtype"] = ["ValueString": "connect:Chat"]
        }
        return .object(attributes)
    }

    /// A step-by-step guide talks in templates, so its chat must take them and their answers.
    /// - SeeAlso: Amazon Connect API, StartChatContact `SegmentAttributes`.
    private func checkGuide(
        _ request: StartChatContactRequest, _ types: [ContentType]
    ) throws(APIFailure) {
        guard request.segmentAttributes?["connect:Subtype"]?.valueString == "connect:Guide",
            !types.contains(.interactive) || !types.contains(.interactiveResponse)
        else { return }
        throw APIFailure(
            .invalidRequestException,
            "A chat of connect:Subtype connect:Guide must have both "
                + "\(ContentType.interactive.rawValue) and "
                + "\(ContentType.interactiveResponse.rawValue) in SupportedMessagingContentTypes.")
    }

    /// Finds the past chat that the new one goes on from.
    private func link(
        _ start: inout ChatStart, _ request: StartChatContactRequest
    ) async throws {
        guard let persistence = request.persistentChat else { return }
        guard let name = persistence.rehydrationType?.rawValue,
            let type = ChatStart.RehydrationType(rawValue: name),
            let contact = persistence.sourceContactID
        else {
            throw APIFailure(
                .invalidRequestException,
                "PersistentChat must have both RehydrationType and SourceContactId.")
        }
        let source = try await service.pastContact(contact, start.contact, type)
        start.persistence = ChatStart.Persistence(type: type, source: source)
    }

    /// Copies what the related contact says of itself; what the request says goes before it.
    private func relate(
        _ start: inout ChatStart, _ request: StartChatContactRequest
    ) async throws -> ContactChange {
        var inherited = ContactChange()
        guard let related = request.relatedContactID else { return inherited }
        guard let session = try await service.session(of: related),
            let id = ContactID(ResourceNames.id(in: related))
        else {
            throw APIFailure(.resourceNotFoundException, "RelatedContactId names no contact.")
        }
        start.related = id
        let state = try await service.sessions.state(session)
        var attributes = state.attributes
        attributes.merge(start.attributes)
        start.attributes = attributes
        start.customerNumber = start.customerNumber ?? state.customerNumber
        if let contact = state.contacts.first(where: { $0.id == id }) {
            inherited.name = contact.name
            inherited.description = contact.description
            inherited.references = contact.references
        }
        return inherited
    }

    /// A fingerprint of everything that the request asks for but its token, whatever the order of
    /// its members.
    private static func digest(of members: JSON) -> UInt64 {
        var digest = RequestDigest()
        for (key, value) in (members.object ?? JSONObject()).members.sorted(by: { $0.key < $1.key })
        where key != "ClientToken" && !value.isNull {
            digest.add(key)
            add(value, to: &digest)
        }
        return digest.value
    }

    private static func add(_ value: JSON, to digest: inout RequestDigest) {
        switch value {
        case .object(let object):
            for (key, member) in object.members.sorted(by: { $0.key < $1.key }) {
                digest.add(key)
                add(member, to: &digest)
            }
            digest.add("}")
        case .array(let elements):
            for element in elements { add(element, to: &digest) }
            digest.add("]")
        default: digest.add(value.text)
        }
    }
}
