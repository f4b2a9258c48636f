// SPDX-License-Identifier: Apache-2.0

/// Which names attributes may have.
package enum AttributeKeys: Sendable {
    /// Letters, digits, dash and underscore, as the API wants them.
    case plain
    /// Any text, as in flows, which have a rule of their own.
    case any
}

extension Chat {
    /// Sets attributes of a contact, live or ended; an empty value takes one back. Those that would not
    /// change are left out.
    /// - Parameter keys: which names the new ones may have.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/attributeKeyInvalid(_:)``, then
    ///   ``Rejection/attributesTooLarge(bytes:)`` when what the contact would have is too large.
    package static func updateAttributes(
        _ state: State, _ attributes: [Attribute], keys: AttributeKeys = .plain, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        guard state.phase != .absent else { throw .contactNotFound }
        var merged = state.attributes
        var changed: [Attribute] = []
        for attribute in attributes {
            let present = merged.first { $0.key == attribute.key }
            guard present?.value != attribute.value, present != nil || !attribute.value.isEmpty
            else { continue }
            merged.update([attribute])
            changed.append(attribute)
        }
        if keys == .plain { try checkAttributeKeys(attributes) }
        try checkAttributeSize(merged)
        guard !changed.isEmpty else { return [] }
        return [.attributesUpdated(changed, at: state.time(stamp))]
    }
}
