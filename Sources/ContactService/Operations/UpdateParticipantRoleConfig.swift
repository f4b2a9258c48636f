// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Sets how long the participants of a chat may be silent.
struct UpdateParticipantRoleConfig: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateParticipantRoleConfigRequest, _ call: Call
    ) async throws -> UpdateParticipantRoleConfigResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        guard let chat = request.channelConfiguration.chat else {
            throw APIFailure(
                .invalidRequestException, "ChannelConfiguration must have the member Chat.")
        }
        let timers = try chat.participantTimerConfigList.map(timer)
        let places = timers.map { "\($0.side) \($0.kind)" }
        guard Set(places).count == places.count else {
            throw APIFailure(
                .invalidParameterException,
                "ParticipantTimerConfigList names a role and timer type twice.")
        }
        try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.setTimers(state, timers, in: found.contact.id, stamp)
        }
        return UpdateParticipantRoleConfigResponse()
    }

    private func timer(
        _ configuration: Wire.ParticipantTimerConfiguration
    ) throws(APIFailure) -> RoleTimer {
        guard let side = RoleTimer.Side(rawValue: configuration.participantRole.rawValue),
            let kind = RoleTimer.Kind(rawValue: configuration.timerType.rawValue)
        else { throw APIFailure(.invalidParameterException, "The timer is not known.") }
        let value = configuration.timerValue
        return RoleTimer(
            side: side, kind: kind,
            duration: value.participantTimerAction == .unset
                ? nil : value.participantTimerDurationInMinutes.map { .seconds(60 * $0) })
    }
}
