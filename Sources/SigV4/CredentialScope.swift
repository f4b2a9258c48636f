// SPDX-License-Identifier: Apache-2.0

/// What a signature is good for: one day, one region, one service.
package struct CredentialScope: Sendable, Hashable {
    /// The day, `yyyyMMdd`.
    package let date: String
    /// The region, e.g. `us-east-1`.
    package let region: String
    /// The signing name of the service, e.g. `connect`.
    package let service: String

    /// Makes a scope.
    package init(date: String, region: String, service: String) {
        self.date = date
        self.region = region
        self.service = service
    }

    /// The scope as it stands in the string to sign: `date/region/service/aws4_request`.
    package var text: String { "\(date)/\(region)/\(service)/\(Self.terminator)" }

    static let terminator = "aws4_request"
}
