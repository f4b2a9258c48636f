// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JMESPath
package import JSONDocument

/// Walks through the pages of a list: says what to ask next and cuts what was answered.
package struct PageWalk: Sendable {
    private let pagination: Operation.Pagination
    private let itemsMax: Int?
    private var shownCount = 0
    private var isFirst = true
    private var skipped = 0
    private var current: PagingToken
    private var previous: String?
    private var resume: PagingToken?
    private var fixedPart = JSONObject()
    private var answeredToken: JSON?

    /// The input of the next call; `nil` when all is there.
    package private(set) var nextInput: ParameterMap?

    /// Begins a walk.
    /// - Throws: ``CommandFailure/failure(_:)`` for a starting token that cannot be read.
    package init(
        _ pagination: Operation.Pagination,
        _ options: PagingOptions,
        input: ParameterMap
    ) throws(CommandFailure) {
        self.pagination = pagination
        itemsMax = options.itemsMax.map { Int(clamping: $0) }
        var input = input
        current = PagingToken(token: nil)
        if let text = options.startingToken {
            let start = try PagingToken(text, inputToken: pagination.inputToken)
            skipped = start.shown ?? 0
            current.token = start.token
            input[pagination.inputToken] = start.token.map { .string($0) }
            for (name, value) in start.others { input[name] = ParameterValue(value) }
        }
        if let size = options.pageSize, let limitKey = pagination.limitKey {
            input[limitKey] = .number(JSONNumber(size))
        }
        nextInput = input
    }

    /// The token to go on with where the list was cut; `nil` when it was not.
    package var resumeToken: String? { resume?.text(inputToken: pagination.inputToken) }

    /// The members that are the same on every page.
    package var sharedMembers: JSONObject { fixedPart }

    /// Takes an answer, and gives its items as far as they are to be shown.
    package mutating func take(_ answer: JSON) -> JSON {
        var items = answer[pagination.resultKey] ?? .null
        let skippedNow = isFirst ? skipped : 0
        if isFirst {
            if skipped > 0 { items = Self.suffix(items, from: skipped) }
            for key in pagination.nonAggregateKeys { fixedPart[key] = answer[key] ?? .null }
            isFirst = false
        }
        let count = items.array?.count ?? 0
        let excess = itemsMax.map { shownCount + count - $0 } ?? 0
        if excess > 0 {
            let kept = Self.keptCount(count, excess)
            resume = PagingToken(token: current.token, shown: count - excess + skippedNow)
            answeredToken = nil
            return .array(Array((items.array ?? []).prefix(kept)))
        }
        shownCount += count
        answeredToken = answer[pagination.outputToken]
        return items
    }

    /// Makes the input of the next call after an answer has been taken and its items shown.
    /// - Throws: ``CommandFailure/failure(_:)`` when the service gives one token twice.
    package mutating func goOn() throws(CommandFailure) {
        guard let token = answeredToken, token.isPythonTrue else {
            nextInput = nil
            return
        }
        let text = token.string ?? token.text
        current = PagingToken(token: text)
        if let itemsMax, shownCount == itemsMax {
            resume = current
            nextInput = nil
            return
        }
        guard text != previous else {
            let name = PythonText.repr(pagination.inputToken)
            throw .failure(
                "Error during pagination: The same next token was received twice: "
                    + "{\(name): \(PythonText.repr(text))}"
            )
        }
        previous = text
        if text == "None" {
            nextInput?[pagination.inputToken] = nil
        } else {
            nextInput?[pagination.inputToken] = .string(text)
        }
    }

    /// Python slices `[:n]` with a negative `n` from the end.
    private static func keptCount(_ count: Int, _ excess: Int) -> Int {
        let kept = count - excess
        return kept >= 0 ? kept : max(0, count + kept)
    }

    private static func suffix(_ items: JSON, from start: Int) -> JSON {
        items.array.map { .array(Array($0.dropFirst(start))) } ?? .null
    }
}

extension PageWalk {
    /// The result of all pages in one, with the token to go on with.
    package func merged(_ pages: [JSON]) -> JSON {
        var object = JSONObject()
        let found = pages.filter { !$0.isNull }
        if !found.isEmpty {
            object[pagination.resultKey] = .array(found.flatMap { $0.array ?? [] })
        }
        for (key, value) in fixedPart { object[key] = value }
        object["NextToken"] = resumeToken.map { .string($0) }
        return .object(object)
    }

    /// One page on its own; the first also holds what is the same on every page.
    package func alone(_ page: JSON, isFirst: Bool) -> JSON {
        var object = isFirst ? fixedPart : JSONObject()
        object[pagination.resultKey] = page
        return .object(object)
    }
}
