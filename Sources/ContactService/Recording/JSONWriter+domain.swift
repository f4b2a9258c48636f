// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import JSONDocument

/// Ids and moments, which are written often, without a string made for each.
extension JSONWriter {
    mutating func string(_ id: ID<some Any>) {
        id.identifier.withText { string(plain: $0) }
    }

    mutating func string(_ time: Instant) {
        time.withText { string(plain: $0) }
    }
}
