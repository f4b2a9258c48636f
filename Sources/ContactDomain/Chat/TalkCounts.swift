// SPDX-License-Identifier: Apache-2.0

/// What was said on a contact, in numbers.
package struct TalkCounts: Sendable, Hashable {
    /// The words of the customer.
    package struct Customer: Sendable, Hashable {
        /// How many messages the customer sent.
        package fileprivate(set) var messages = 0
        /// How many Unicode scalars they have in all.
        package fileprivate(set) var characters = 0
        /// How many of them answered somebody else's.
        package fileprivate(set) var answers = 0
        /// How long the customer took for all answers.
        package fileprivate(set) var answerTime = Duration.zero
        /// How long the customer took for the slowest answer.
        package fileprivate(set) var answerTimeMax = Duration.zero
        /// When the customer said something last; `nil` for never.
        package fileprivate(set) var lastMessageAt: Instant?
    }

    private struct Word: Sendable, Hashable {
        let isCustomer: Bool
        let time: Instant
    }

    /// How many messages were sent, by anybody.
    package private(set) var messages = 0
    /// How many of them came from flows and bots.
    package private(set) var automatedMessages = 0
    /// How many Unicode scalars those have in all.
    package private(set) var automatedCharacters = 0
    /// How often the word passed from the customer to the others or back.
    package private(set) var turns = 0
    /// The words of the customer.
    package private(set) var customer = Customer()
    private var last: Word?

    init() {}

    /// Whether the customer's last words have found no answer.
    package var isCustomerUnanswered: Bool { last?.isCustomer == true }

    mutating func hear(_ message: Message) {
        let word = Word(isCustomer: message.sender.role == .customer, time: message.item.time)
        let length = Self.length(message.content.text)
        messages += 1
        if let last, last.isCustomer != word.isCustomer { turns += 1 }
        switch message.sender.role {
        case .customer: hearCustomer(word.time, length)
        case .system, .customBot:
            automatedMessages += 1
            automatedCharacters += length
        case .agent, .supervisor: break
        }
        last = word
    }

    /// How many Unicode scalars a text has, which is how many bytes of it begin one.
    private static func length(_ text: String) -> Int {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        } ?? text.unicodeScalars.count
    }

    private mutating func hearCustomer(_ time: Instant, _ length: Int) {
        customer.messages += 1
        customer.characters += length
        customer.lastMessageAt = time
        guard let last, !last.isCustomer else { return }
        let taken = time - last.time
        customer.answers += 1
        customer.answerTime += taken
        customer.answerTimeMax = max(customer.answerTimeMax, taken)
    }
}
