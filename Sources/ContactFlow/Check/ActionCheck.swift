// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The check of one action in the making.
struct ActionCheck {
    let action: FlowAction
    /// The action's place in the list, counted from 0.
    let place: Int
    let flowType: FlowType
}
