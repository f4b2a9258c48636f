// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JMESPath
import JSONDocument

/// What the environment, the files and the options say together, by the reference's precedence.
package struct Settings: Sendable {
    /// Where an access key comes from.
    package enum KeySource: Sendable, Hashable {
        /// The key itself.
        case key(id: String, secret: String, sessionToken: String?)
        /// A command that prints it.
        case process(String)
        /// A command that printed one that is good no longer.
        case expired
        /// Nowhere.
        case none
    }

    private let options: GlobalOptions
    private let environment: [String: String]
    private let configuration: SettingsFile
    private let credentials: SettingsFile

    /// Joins what has been read. Files that do not exist are empty.
    package init(
        options: GlobalOptions,
        environment: [String: String],
        configuration: SettingsFile,
        credentials: SettingsFile
    ) {
        self.options = options
        self.environment = environment
        self.configuration = configuration
        self.credentials = credentials
    }

    /// Variables that say how commands work, not on what and for whom.
    private static let choosingNoTarget: Set = [
        "AWS_CA_BUNDLE", "AWS_CLI_AUTO_PROMPT", "AWS_CLI_FILE_ENCODING", "AWS_DATA_PATH",
        "AWS_DEFAULTS_MODE", "AWS_DEFAULT_OUTPUT", "AWS_EC2_METADATA_DISABLED",
        "AWS_MAX_ATTEMPTS", "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "AWS_METADATA_SERVICE_TIMEOUT",
        "AWS_PAGER", "AWS_RETRY_MODE", "AWS_STS_REGIONAL_ENDPOINTS",
    ]

    /// Whether nothing of AWS is configured that chooses a target or an identity: no variable, file
    /// or option.
    package var isEmpty: Bool {
        options.profile == nil && options.region == nil && options.endpointURL == nil
            && configuration.sections.isEmpty && credentials.sections.isEmpty
            && !environment.keys.contains {
                $0.hasPrefix("AWS_") && !Self.choosingNoTarget.contains($0)
            }
    }

    private func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    // MARK: Profile

    /// The profile that was asked for; `nil` means `default`, which need not exist.
    package var profileName: String? {
        options.profile ?? variable("AWS_DEFAULT_PROFILE") ?? variable("AWS_PROFILE")
    }

    /// The settings of the profile, those of both files together.
    /// - Throws: ``CommandFailure/failure(_:)`` when it was asked for and does not exist.
    package func profile() throws(CommandFailure) -> SettingsFile.Section {
        let name = profileName ?? "default"
        let configured = configuration.profiles[name]
        let shared = credentials.sections[name]
        guard configured != nil || shared != nil || profileName == nil else {
            throw .failure("The config profile (\(name)) could not be found")
        }
        return (configured ?? [:]).merging(shared ?? [:]) { $1 }
    }

    /// The settings of the profile; none when it does not exist.
    private var knownProfile: SettingsFile.Section { (try? profile()) ?? [:] }

    // MARK: What to do

    /// Whether `http://` values are fetched.
    package var followsURLs: Bool {
        (knownProfile["cli_follow_urlparam"]?.text ?? "true") == "true"
    }

    /// Whether moments in results are written as ISO 8601.
    package var writesISO8601: Bool { knownProfile["cli_timestamp_format"]?.text == "iso8601" }

    /// How results are written.
    /// - Throws: ``CommandFailure/failure(_:)`` for an unknown format.
    package func output() throws(CommandFailure) -> OutputFormat {
        if let output = options.output { return output }
        let name = environment["AWS_DEFAULT_OUTPUT"] ?? knownProfile["output"]?.text ?? "json"
        guard let format = OutputFormat(rawValue: name) else {
            throw .failure("Unknown output type: \(name)")
        }
        return format
    }

    /// The region.
    /// - Throws: ``CommandFailure/configuration(_:)`` when none is set, `failure` for a bad one.
    package func region() throws(CommandFailure) -> String {
        let profile = try profile()
        let region =
            options.region ?? environment["AWS_DEFAULT_REGION"] ?? profile["region"]?.text
        guard let region else { throw Self.noRegion }
        // An empty one counts as given, and will do where the endpoint is configured.
        guard region.isEmpty || DefaultEndpoint.isRegion(region) else {
            throw .failure("Provided region_name '\(region)' doesn't match a supported format.")
        }
        return region
    }

    private static let noRegion = CommandFailure.configuration(
        "You must specify a region. You can also configure your region by running "
            + "\"aws configure\".")

    /// The base URL of a service.
    /// - Throws: ``CommandFailure/failure(_:)`` when the profile names endpoints that do not exist.
    package func endpoint(_ service: Service, region: String) throws(CommandFailure) -> String {
        if let url = options.endpointURL { return url }
        let profile = try profile()
        if !isTrue(
            "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
            profile,
            "ignore_configured_endpoint_urls"
        ) {
            let name = service.rawValue
            if let url = variable("AWS_ENDPOINT_URL_\(name.uppercased())")
                ?? variable("AWS_ENDPOINT_URL")
            {
                return url
            }
            if let url = try serviceSettings(profile)[name]?.nested?["endpoint_url"], !url.isEmpty {
                return url
            }
            if let url = profile["endpoint_url"]?.text, !url.isEmpty { return url }
        }
        guard !region.isEmpty else { throw Self.noRegion }
        let endpoint = DefaultEndpoint(
            isDualStack: isTrue(
                "AWS_USE_DUALSTACK_ENDPOINT",
                profile,
                "use_dualstack_endpoint"
            ),
            isFIPS: isTrue("AWS_USE_FIPS_ENDPOINT", profile, "use_fips_endpoint")
        )
        return endpoint.url(service, region: region)
    }

    private func serviceSettings(
        _ profile: SettingsFile.Section
    ) throws(CommandFailure) -> SettingsFile.Section {
        guard let name = profile["services"]?.text else { return [:] }
        guard let section = configuration.services[name], !section.isEmpty else {
            throw .failure(
                "The profile is configured to use the services section but the \"\(name)\" services "
                    + "configuration does not exist."
            )
        }
        return section
    }

    private func isTrue(
        _ name: String,
        _ profile: SettingsFile.Section,
        _ setting: String
    ) -> Bool {
        (environment[name] ?? profile[setting]?.text)?.lowercased() == "true"
    }

    // MARK: How to connect

    /// A file with certificates to trust; `nil` for the system's.
    package var caBundle: String? {
        options.caBundle ?? variable("AWS_CA_BUNDLE") ?? knownProfile["ca_bundle"]?.text
    }

    /// How often and when a call is tried again.
    /// - Throws: ``CommandFailure/failure(_:)`` for a mode or number that makes no sense.
    package func retries() throws(CommandFailure) -> RetryPolicy {
        let profile = try profile()
        var attemptsMax: Int?
        if let text = variable("AWS_MAX_ATTEMPTS") ?? profile["max_attempts"]?.text {
            guard let number = PythonNumber.integer(text) else {
                throw .failure(Conversion.badInteger(.string(text)))
            }
            guard let value = number.integer, value >= 1 else {
                throw .failure(
                    "Value provided to \"max_attempts\": \(number.text) must be an integer greater "
                        + "than or equal to 1."
                )
            }
            attemptsMax = Int(clamping: value)
        }
        let name = variable("AWS_RETRY_MODE") ?? profile["retry_mode"]?.text ?? "legacy"
        guard let mode = RetryPolicy.Mode(rawValue: name) else {
            throw .failure(
                "Invalid value provided to \"mode\": \"\(name)\" must be one of: "
                    + "('legacy', 'standard', 'adaptive')"
            )
        }
        return RetryPolicy(mode: mode, attemptsMax: attemptsMax)
    }

    // MARK: Keys

    /// Where the access key comes from.
    /// - Throws: ``CommandFailure/failure(_:)`` for a key without its secret.
    package func keySource() throws(CommandFailure) -> KeySource {
        let name = profileName ?? "default"
        if options.profile == nil, let id = variable("AWS_ACCESS_KEY_ID") {
            guard let secret = variable("AWS_SECRET_ACCESS_KEY") else {
                throw Self.partial("env", "AWS_SECRET_ACCESS_KEY")
            }
            let token = variable("AWS_SECURITY_TOKEN") ?? variable("AWS_SESSION_TOKEN")
            return .key(id: id, secret: secret, sessionToken: token)
        }
        if let key = try Self.key(credentials.sections[name], in: "shared-credentials-file") {
            return key
        }
        let configured = configuration.profiles[name]
        if let command = try profile()["credential_process"]?.text { return .process(command) }
        return try Self.key(configured, in: "config-file") ?? .none
    }

    private static func key(
        _ section: SettingsFile.Section?,
        in provider: String
    ) throws(CommandFailure) -> KeySource? {
        guard let section, let id = section["aws_access_key_id"]?.text else { return nil }
        guard let secret = section["aws_secret_access_key"]?.text else {
            throw partial(provider, "aws_secret_access_key")
        }
        let token = section["aws_security_token"]?.text ?? section["aws_session_token"]?.text
        return .key(id: id, secret: secret, sessionToken: token)
    }

    private static func partial(_ provider: String, _ name: String) -> CommandFailure {
        .failure("Partial credentials found in \(provider), missing: \(name)")
    }
}
