// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// What was said on a contact, as the service counts it. No agent handles chats so far, so there are
/// no figures of agents, and never more than two sides.
extension DescribeContact {
    static func metrics(
        _ contact: Contact, _ talk: TalkCounts, _ start: ChatStart
    ) -> Wire.ChatMetrics {
        return Wire.ChatMetrics(
            chatContactMetrics: Wire.ChatContactMetrics(
                multiParty: false, totalMessages: talk.messages,
                totalBotMessages: talk.automatedMessages,
                totalBotMessageLengthInChars: talk.automatedCharacters,
                conversationCloseTimeInMillis: closeTime(contact, talk).map(Self.milliseconds),
                conversationTurnCount: talk.turns),
            customerMetrics: customer(contact, talk, start))
    }

    private static func milliseconds(_ duration: Duration) -> Int { Int(duration.milliseconds) }

    /// How long the contact went on after the customer's last message.
    private static func closeTime(_ contact: Contact, _ talk: TalkCounts) -> Duration? {
        guard let end = contact.endedAt, let last = talk.customer.lastMessageAt else {
            return nil
        }
        return end - last
    }

    private static func customer(
        _ contact: Contact, _ talk: TalkCounts, _ start: ChatStart
    ) -> Wire.ParticipantMetrics {
        let customer = talk.customer
        return Wire.ParticipantMetrics(
            participantID: start.customer.description, participantType: .customer,
            conversationAbandon: contact.reason == .customer && talk.isCustomerUnanswered,
            messagesSent: customer.messages, numResponses: customer.answers,
            messageLengthInChars: customer.characters,
            totalResponseTimeInMillis: milliseconds(customer.answerTime),
            maxResponseTimeInMillis: milliseconds(customer.answerTimeMax),
            lastMessageTimestamp: customer.lastMessageAt?.milliseconds)
    }
}
