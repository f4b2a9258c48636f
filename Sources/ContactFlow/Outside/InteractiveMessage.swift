// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The templates of interactive messages, as far as the service checks them: members that must be
/// there, how many choices there are, and the size of the whole. The lengths of titles are left to
/// clients, which cut them.
/// - SeeAlso: Amazon Connect Administrator Guide, "Add Amazon Lex interactive messages for customers
///   in chat".
enum InteractiveMessage {
    /// The size that a message stays under, in bytes.
    static let bytesMax = 20_480

    /// Checks the JSON of a message.
    /// - Throws: ``UnfitWords`` when it fits no template.
    static func check(_ text: String) throws(UnfitWords) {
        guard text.utf8.count < bytesMax else {
            throw UnfitWords(why: "an interactive message has \(bytesMax) bytes or more")
        }
        guard let message = try? JSON.parse(text), message.object != nil else {
            throw UnfitWords(why: "an interactive message is no JSON object")
        }
        guard !message.contains(where: { $0.unicodeScalars.contains(where: \.isRefused) }) else {
            throw UnfitWords(why: "an interactive message holds control characters")
        }
        try check(message, isCard: false)
    }

    private static func check(_ message: JSON, isCard: Bool) throws(UnfitWords) {
        let type = message["templateType"]?.string ?? ""
        guard let content = message["data"]?["content"], content.object != nil else {
            throw UnfitWords(why: "an interactive message has no data.content")
        }
        if let reply = message["data"]?["replyMessage"] {
            try requireTitle(reply, "replyMessage")
        }
        switch type {
        case "ListPicker": try checkChoices(content, "elements", 1...6)
        case "Panel": try checkChoices(content, "elements", 1...10)
        case "QuickReply" where !isCard:
            try checkChoices(content, "elements", 2...Int.max)
            try requireNoImage(content)
        case "TimePicker" where !isCard: try checkTimes(content)
        case "Carousel" where !isCard: try checkCards(content)
        case "ViewResource" where !isCard:
            // Without it a client cannot ask for the view.
            guard content["viewToken"]?.string?.isEmpty == false else {
                throw UnfitWords(why: "a ViewResource message has no viewToken")
            }
        default:
            // Those of other channels, whose form is not documented.
            let isForeign = ["Apple", "iMessage", "WhatsApp"].contains(where: type.hasPrefix)
            guard isForeign, !isCard else {
                throw UnfitWords(why: "an interactive message is of no known template")
            }
        }
    }

    private static func requireTitle(_ part: JSON, _ name: String) throws(UnfitWords) {
        guard part["title"]?.string?.isEmpty == false else {
            throw UnfitWords(why: "\(name) of an interactive message has no title")
        }
    }

    private static func list(
        _ name: String, of content: JSON, _ count: ClosedRange<Int>
    ) throws(UnfitWords) -> [JSON] {
        guard let list = content[name]?.array, count.contains(list.count) else {
            let most = count.upperBound == .max ? "" : " to \(count.upperBound)"
            throw UnfitWords(
                why: "an interactive message must have \(count.lowerBound)\(most) \(name)")
        }
        return list
    }

    private static func checkChoices(
        _ content: JSON, _ name: String, _ count: ClosedRange<Int>
    ) throws(UnfitWords) {
        try requireTitle(content, "content")
        for choice in try list(name, of: content, count) { try requireTitle(choice, name) }
    }

    private static func requireNoImage(_ content: JSON) throws(UnfitWords) {
        for part in [content] + (content["elements"]?.array ?? []) {
            guard part["imageType"] == nil, part["imageData"] == nil else {
                throw UnfitWords(why: "a QuickReply message has an image")
            }
        }
    }

    private static func checkTimes(_ content: JSON) throws(UnfitWords) {
        try requireTitle(content, "content")
        for slot in try list("timeslots", of: content, 1...40) {
            guard let date = slot["date"]?.string, slot["duration"]?.flowText != nil else {
                throw UnfitWords(why: "a time slot has no date or no duration")
            }
            guard isDate(date) else {
                throw UnfitWords(why: "the date of a time slot is not YYYY-MM-DDThh:mm+00:00")
            }
        }
        guard let location = content["location"] else { return }
        try requireTitle(location, "location")
        guard location["latitude"]?.flowText != nil, location["longitude"]?.flowText != nil else {
            throw UnfitWords(why: "a location has no latitude or no longitude")
        }
    }

    /// Whether a text is a moment such as `2026-01-31T17:05+00:00`.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(
            omittingEmptySubsequences: false, whereSeparator: { "-T:+".contains($0) })
        let form = String(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
        guard form == "0000-00-00T00:00+00:00", text.hasSuffix("+00:00") else { return false }
        let ranges = [0...9999, 1...12, 1...31, 0...23, 0...59]
        return zip(parts, ranges).allSatisfy { $1.contains(Int($0) ?? -1) }
    }

    private static func checkCards(_ content: JSON) throws(UnfitWords) {
        try requireTitle(content, "content")
        for card in try list("elements", of: content, 2...5) {
            guard card["templateIdentifier"]?.string?.isEmpty == false else {
                throw UnfitWords(why: "a card has no templateIdentifier")
            }
            try check(card, isCard: true)
        }
    }
}
