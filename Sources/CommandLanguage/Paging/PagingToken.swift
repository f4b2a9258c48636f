// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The text with which a list goes on where it was cut: the service's token and a number of items
/// of its page that have been shown, as base64 of JSON.
struct PagingToken: Hashable {
    /// The service's token; `nil` for the first page.
    var token: String?
    /// How many items of the page have been shown; `nil` when the page is a fresh one.
    var shown: Int?
    /// What else the text held; it is sent on, so that the check of the input names it.
    var others = JSONObject()

    private static let shownKey = "boto_truncate_amount"

    /// The text of the token for an input member.
    func text(inputToken: String) -> String {
        var object = JSONObject()
        object[inputToken] = token.map { .string($0) } ?? .null
        object[Self.shownKey] = shown.map { .integer($0) }
        return Base64.encode(Array(JSONText.spaced(.object(object)).utf8))
    }

    /// Reads a text that this type wrote, the older spelling `token___shown`, or a bare token of the
    /// service.
    /// - Throws: ``CommandFailure/failure(_:)`` for what cannot be any of them.
    init(_ text: String, inputToken: String) throws(CommandFailure) {
        if let bytes = Base64.decodeLeniently(text),
            let json = try? JSONText.parse(String(decoding: bytes, as: UTF8.self)),
            let object = json.object
        {
            others = object
            others[inputToken] = nil
            others[Self.shownKey] = nil
            token = object[inputToken]?.string
            shown = object[Self.shownKey]?.integer.map { Int($0) } ?? 0
            return
        }
        var parts = text.components(separatedBy: "___")
        shown = 0
        if parts.count == 2 {
            if let number = Int(parts[1]) {
                shown = number
                parts.removeLast()
            } else {
                parts = [text]
            }
        }
        guard parts.count == 1 else { throw .failure("Bad starting token: \(text)") }
        token = parts[0] == "None" ? nil : parts[0]
    }

    init(token: String?, shown: Int? = nil) {
        self.token = token
        self.shown = shown
    }
}

extension String {
    fileprivate func components(separatedBy mark: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
