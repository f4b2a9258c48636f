// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JSONDocument

/// Whether and how the pages of a list are fetched.
package struct PagingOptions: Sendable {
    /// How many items to show; `nil` shows all.
    package var itemsMax: Int64?
    /// How many items a page may have; `nil` leaves it to the service.
    package var pageSize: Int64?
    /// Where to begin; `nil` begins at the start.
    package var startingToken: String?

    /// Reads the options of a line; `nil` when the operation is called once, as without pages.
    /// - Throws: ``CommandFailure/failure(_:)`` when paging is both turned off and asked for.
    package static func read(
        _ line: ParsedLine,
        _ operation: Operation,
        paginates: Bool
    ) throws(CommandFailure) -> PagingOptions? {
        guard let pagination = operation.pagination else { return nil }
        typealias Paging = OperationOptions.Paging
        func word(_ paging: Paging) -> String? { line.values[paging.optionName]?.word }
        let isByHand = [pagination.inputToken, pagination.limitKey].compactMap(\.self).contains {
            line.values["--" + OptionName.kebab($0)] != nil
        }
        guard paginates, !isByHand else {
            let used = Paging.allCases.filter { paging in
                word(paging).map { !$0.isEmpty && $0 != "0" } ?? false
            }
            guard used.isEmpty else {
                let names = used.map(\.optionName).joined(separator: ", ")
                throw .failure(
                    "Error during pagination: Cannot specify --no-paginate along with pagination "
                        + "arguments: \(names)"
                )
            }
            return nil
        }
        return PagingOptions(
            itemsMax: word(.maxItems).map { Int64($0) ?? .max },
            pageSize: word(.pageSize).map { Int64($0) ?? .max },
            startingToken: word(.startingToken)
        )
    }

    /// What is said about a number of items that makes no sense; `nil` for a good one.
    package var warning: String? {
        guard let itemsMax, itemsMax <= 0 else { return nil }
        return "warning: Non-positive values for --max-items may result in undefined behavior.\n"
    }

    /// The options as an unknown member of the input, which is how a sample output refuses them;
    /// `nil` when none was given.
    package var parameter: ParameterValue? {
        var map = ParameterMap()
        map["StartingToken"] = startingToken.map { .string($0) }
        map["PageSize"] = pageSize.map { .number(JSONNumber($0)) }
        map["MaxItems"] = itemsMax.map { .number(JSONNumber($0)) }
        return map.count == 0 ? nil : .map(map)
    }
}
