// SPDX-License-Identifier: Apache-2.0
import APIModel
package import ContactDomain
import Crypto
package import Journal
package import Logging

/// What the operations work with.
package struct ChatService: Sendable {
    /// The sessions.
    package let sessions: Sessions
    /// The instance and its resources.
    package let directory: Directory
    /// Where everything is stored.
    package let journal: any Journal
    /// The tokens of participants.
    package let tokens: TokenIssuer
    /// The clock that chats live by.
    package let clock: ServiceClock
    /// Time and randomness for commands.
    package let stamps: StampSource
    /// How many chats there are.
    package let census: Census
    /// The names of resources.
    package let names: ResourceNames
    /// What the instance allows.
    let quotas: Quotas
    /// Where operations tell of what is no fault and worth a look.
    let logger: Logger
    /// The places for sockets.
    package let sockets: SocketPlaces
    /// What ids are derived with, ready for their parts.
    private let derivation: HMAC<SHA256>

    /// Joins the parts.
    /// - Parameter secret: 32 random bytes, the same for the life of the data.
    package init(
        sessions: Sessions, directory: Directory, journal: any Journal, tokens: TokenIssuer,
        clock: ServiceClock, stamps: StampSource, census: Census, names: ResourceNames,
        quotas: Quotas, secret: [UInt8], logger: Logger
    ) {
        self.sessions = sessions
        self.directory = directory
        self.journal = journal
        self.tokens = tokens
        self.clock = clock
        self.stamps = stamps
        self.census = census
        self.names = names
        self.quotas = quotas
        self.logger = logger
        sockets = SocketPlaces(clock: clock)
        derivation = HMAC(key: SymmetricKey(data: secret))
    }

    /// An id that the same parts always lead to, and that nobody can guess.
    ///
    /// A contact's id is derived from its client token, so that of two equal requests, at whatever
    /// time and on whatever node, the second one finds what the first one made.
    func derivedID(_ parts: String...) -> Identifier {
        var text: [UInt8] = []
        for part in parts {
            text += part.utf8
            text.append(0)
        }
        var code = derivation
        code.update(data: text)
        var words: [UInt64] = [0, 0]
        for (place, byte) in code.finalize().prefix(16).enumerated() {
            words[place / 8] = words[place / 8] << 8 | UInt64(byte)
        }
        return Identifier(randomHigh: words[0], low: words[1])
    }

    /// The instance, which a request must name by its id or ARN.
    /// - Throws: ResourceNotFoundException for any other name.
    func instance(_ name: String) throws(APIFailure) -> Instance.State {
        let instance = directory.instance
        guard let id = instance.id, InstanceID(ResourceNames.id(in: name)) == id else {
            throw APIFailure(
                .resourceNotFoundException, "The instance \(name.quoted) does not exist.")
        }
        return instance
    }

    /// A contact, the session that it belongs to and the session's state.
    struct Found {
        let session: ContactID
        let state: Chat.State
        let contact: Contact
    }

    /// The contact of a request, which must also name the instance.
    /// - Throws: ResourceNotFoundException for an unknown instance,
    ///   ``Chat/Rejection/contactNotFound`` for an unknown contact.
    func find(_ contact: String, in instance: String) async throws -> Found {
        _ = try self.instance(instance)
        guard let session = try await session(of: contact) else {
            throw Chat.Rejection.contactNotFound
        }
        let state = try await sessions.state(session)
        let id = ContactID(ResourceNames.id(in: contact))
        guard let contact = state.contacts.first(where: { $0.id == id }) else {
            throw Chat.Rejection.contactNotFound
        }
        return Found(session: session, state: state, contact: contact)
    }

    /// The session that a contact belongs to; `nil` when there is no such contact.
    func session(of contact: String) async throws(ServiceFault) -> ContactID? {
        guard let id = ContactID(ResourceNames.id(in: contact)) else { return nil }
        return try await journal.session(of: id)
    }
}

/// How resources are named in ARNs.
package struct ResourceNames: Sendable {
    /// The region.
    package let region: String
    /// The account, twelve digits.
    package let account: String
    private let instances: String

    /// Makes the names of a region and account.
    package init(region: String, account: String) {
        self.region = region
        self.account = account
        instances = "arn:aws:connect:\(region):\(account):instance/"
    }

    /// The ARN of an instance.
    package func instance(_ id: InstanceID) -> String {
        instances + id.description
    }

    func contact(_ id: ContactID, in instance: InstanceID) -> String {
        "\(self.instance(instance))/contact/\(id)"
    }

    /// The ARN of a flow.
    package func flow(_ id: FlowID, in instance: InstanceID) -> String {
        "\(self.instance(instance))/contact-flow/\(id)"
    }

    /// The ARN of a flow module.
    package func module(_ id: FlowID, in instance: InstanceID) -> String {
        "\(self.instance(instance))/flow-module/\(id)"
    }

    /// The ARN of a queue.
    package func queue(_ id: QueueID, in instance: InstanceID) -> String {
        "\(self.instance(instance))/queue/\(id)"
    }

    /// The ARN of hours of operation.
    package func hours(_ id: HoursID, in instance: InstanceID) -> String {
        "\(self.instance(instance))/operating-hours/\(id)"
    }

    /// The id at the end of an ARN, or the text itself when it is none.
    static func id(in name: String) -> String {
        guard name.hasPrefix("arn:"), let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
        else { return name }
        return String(name[name.utf8.index(after: slash)...])
    }
}
