// SPDX-License-Identifier: Apache-2.0
package import ContactDomain

/// Why an order is refused; `nil` when it is not.
package func refusal<Answer>(_ order: () throws -> Answer) -> Chat.Rejection? {
    do {
        _ = try order()
        return nil
    } catch let rejection as Chat.Rejection {
        return rejection
    } catch { preconditionFailure("orders throw rejections, not \(error)") }
}
