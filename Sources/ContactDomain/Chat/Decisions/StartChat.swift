// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Starts a chat. A repeat of the request yields no event.
    /// - Parameter inherited: what the first contact says of itself, as a related contact did.
    /// - Throws: ``Rejection/differentRequest`` when the contact was started by another request;
    ///   then what is wrong with the request, in the order of its members.
    package static func startChat(
        _ state: State, _ start: ChatStart, inheriting inherited: ContactChange = ContactChange(),
        _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        guard state.phase == .absent else {
            guard state.start?.digest == start.digest else { throw .differentRequest }
            return []
        }
        try checkStartAttributes(start.attributes)
        guard start.contentTypes.contains(.plain) else { throw .plainTextMissing }
        if let message = start.initialMessage {
            try checkContent(message, supported: start.contentTypes)
        }
        let time = state.time(stamp)
        let started = Event.started(start, at: time)
        return inherited.isEmpty ? [started] : [started, .contactUpdated(inherited, at: time)]
    }

    /// Refuses attributes with which a chat may not be started.
    /// - Throws: ``Rejection/attributeKeyInvalid(_:)``, then ``Rejection/attributesTooLarge(bytes:)``.
    package static func checkStartAttributes(_ attributes: [Attribute]) throws(Rejection) {
        try checkAttributeKeys(attributes)
        try checkAttributeSize(attributes)
    }

    /// Refuses attributes with keys that the API does not take.
    static func checkAttributeKeys(_ attributes: [Attribute]) throws(Rejection) {
        for attribute in attributes where !isAttributeKey(attribute.key) {
            throw .attributeKeyInvalid(attribute.key)
        }
    }

    /// Refuses attributes that are too large together.
    static func checkAttributeSize(_ attributes: [Attribute]) throws(Rejection) {
        let bytes = attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
        guard bytes <= attributeBytesMax else { throw .attributesTooLarge(bytes: bytes) }
    }

    private static func isAttributeKey(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Refuses a message that no participant may send, or that is too long for its type.
    static func checkContent(
        _ content: MessageContent, supported: [ContentType]
    ) throws(Rejection) {
        guard let lengthMax = content.type.lengthMax else {
            throw .contentTypeUnknown(content.type)
        }
        guard supported.contains(content.type) else {
            throw .contentTypeNotSupported(content.type)
        }
        guard !content.text.isEmpty else { throw .contentEmpty }
        // A text has at most as many scalars as bytes.
        guard
            content.text.utf8.count <= lengthMax
                || content.text.unicodeScalars.count <= lengthMax
        else {
            throw .contentTooLong(content.type, lengthMax: lengthMax)
        }
    }
}
