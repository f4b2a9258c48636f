// SPDX-License-Identifier: Apache-2.0
package import APIModel

extension Service {
    /// The name under which requests are signed.
    package var signingName: String {
        switch self {
        case .connect: "connect"
        case .connectparticipant: "execute-api"
        }
    }

    /// What stands before the region in the host of the service.
    var hostPrefix: String {
        switch self {
        case .connect: "connect"
        case .connectparticipant: "participant.connect"
        }
    }
}

/// The host of a service where no endpoint is configured.
struct DefaultEndpoint {
    /// Whether addresses of both kinds are wanted.
    var isDualStack = false
    /// Whether the endpoint must use validated cryptography.
    var isFIPS = false

    private static let labelLengthMax = 63

    func url(_ service: Service, region: String) -> String {
        let suffixes = Self.suffixes(of: region)
        // There the plain endpoint uses validated cryptography already.
        let isFIPS = isFIPS && (isDualStack || !region.hasPrefix("us-gov-"))
        let prefix = isFIPS ? service.hostPrefix + "-fips" : service.hostPrefix
        return "https://\(prefix).\(region).\(isDualStack ? suffixes.dual : suffixes.plain)"
    }

    /// Whether a region could be part of a host name.
    static func isRegion(_ region: String) -> Bool {
        let isWord: (UInt8) -> Bool = { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
        }
        guard region.utf8.count <= labelLengthMax, let first = region.utf8.first,
            let last = region.utf8.last
        else { return false }
        return isWord(first) && isWord(last)
            && region.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
    }

    private static func suffixes(of region: String) -> (plain: String, dual: String) {
        switch region {
        case let region where region.hasPrefix("cn-"):
            ("amazonaws.com.cn", "api.amazonwebservices.com.cn")
        case let region where region.hasPrefix("us-isob-"): ("sc2s.sgov.gov", "api.aws.scloud")
        case let region where region.hasPrefix("us-iso-"): ("c2s.ic.gov", "api.aws.ic.gov")
        case let region where region.hasPrefix("us-isof-"):
            ("csp.hci.ic.gov", "api.aws.hci.ic.gov")
        case let region where region.hasPrefix("eu-isoe-"):
            ("cloud.adc-e.uk", "api.cloud-aws.adc-e.uk")
        case let region where region.hasPrefix("eusc-"):
            ("amazonaws.eu", "api.amazonwebservices.eu")
        default: ("amazonaws.com", "api.aws")
        }
    }
}
