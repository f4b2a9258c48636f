// SPDX-License-Identifier: Apache-2.0
package import ContactDomain

extension Chat.Event {
    /// The items of the event, found by reflection, so that no event is forgotten when one is added.
    package var items: [ItemStamp] { Self.items(in: self, depth: 0) }

    private static func items(in value: Any, depth: Int) -> [ItemStamp] {
        if let item = value as? ItemStamp { return [item] }
        guard depth < 4 else { return [] }
        return Mirror(reflecting: value).children.flatMap { items(in: $0.value, depth: depth + 1) }
    }
}

extension Chat.Event {
    /// The event's name, such as `messageSent`.
    package var name: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}
