// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Records that something is to be asked outside whose answer nobody waits for.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func setErrand(
        _ state: State, _ errand: Errand, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        return [.errandSet(errand, at: state.time(stamp))]
    }

    /// Records that an errand was run, whether the chat goes on or not. A repeat yields no event.
    package static func finishErrand(
        _ state: State, _ id: ErrandID, _ stamp: Stamp
    ) -> [Event] {
        guard state.errands.contains(where: { $0.id == id }) else { return [] }
        return [.errandDone(id, at: state.time(stamp))]
    }
}
