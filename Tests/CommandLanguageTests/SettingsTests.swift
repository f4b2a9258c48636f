// SPDX-License-Identifier: Apache-2.0
import APIModel
import Testing

@testable import CommandLanguage

@Suite struct SettingsTests {
    private static let configuration = """
        # about
        [default]
        region = eu-west-2
        services = mine
        [profile dev]
        REGION: eu-west-3
        output=text
        endpoint_url = http://profile
        [profile "two words"]
        region=eu-north-1
        [profile process]
        credential_process = /bin/key 'an arg'
        [services mine]
        connect =
          endpoint_url = http://service
        """
    private static let credentials = """
        [default]
        aws_access_key_id = DEF
        aws_secret_access_key = s
        [dev]
        aws_access_key_id = DEV
        aws_secret_access_key = s
        aws_session_token = t
        [half]
        aws_access_key_id = HALF
        """

    private static func settings(
        _ words: [String] = [],
        _ environment: [String: String] = [:],
        hasFiles: Bool = true
    ) throws -> Settings {
        let line = try LineParser(GlobalOptions.declarations).parse(words)
        return Settings(
            options: try GlobalOptions(line),
            environment: environment,
            configuration: hasFiles ? try SettingsFile(configuration) : SettingsFile(),
            credentials: hasFiles ? try SettingsFile(credentials) : SettingsFile()
        )
    }

    @Test(
        arguments: [
            (["--region", "a"], ["AWS_DEFAULT_REGION": "b"], "a"),
            ([], ["AWS_DEFAULT_REGION": "b", "AWS_REGION": "c"], "b"),
            ([], ["AWS_REGION": "c"], "eu-west-2"),
            (["--profile", "dev"], [:], "eu-west-3"),
            ([], ["AWS_PROFILE": "two words"], "eu-north-1"),
            ([], ["AWS_PROFILE": "dev", "AWS_DEFAULT_PROFILE": "default"], "eu-west-2"),
        ] as [([String], [String: String], String)]
    )
    func `finds the region`(words: [String], environment: [String: String], region: String) throws {
        #expect(try Self.settings(words, environment).region() == region)
    }

    @Test(
        arguments: [
            (
                ["--profile", "none"], [:],
                CommandFailure.failure(
                    "The config profile (none) could not be found"
                )
            ),
            (
                ["--region", "a b"], [:],
                .failure(
                    "Provided region_name 'a b' doesn't match a supported format."
                )
            ),
        ] as [([String], [String: String], CommandFailure)]
    )
    func `says why there is no region`(
        words: [String],
        environment: [String: String],
        failure: CommandFailure
    ) throws {
        let settings = try Self.settings(words, environment)
        #expect(throws: failure) { try settings.region() }
    }

    @Test func `a region must be set`() throws {
        let failure = CommandFailure.configuration(
            "You must specify a region. You can also configure your region by running "
                + "\"aws configure\"."
        )
        let settings = try Self.settings(hasFiles: false)
        #expect(settings.isEmpty)
        #expect(throws: failure) { try settings.region() }
    }

    @Test(
        arguments: [
            (["--endpoint-url", "http://o"], ["AWS_ENDPOINT_URL": "http://e"], "http://o"),
            (
                [], ["AWS_ENDPOINT_URL": "http://e", "AWS_ENDPOINT_URL_CONNECT": "http://c"],
                "http://c"
            ),
            ([], ["AWS_ENDPOINT_URL": "http://e"], "http://e"),
            ([], [:], "http://service"),
            (["--profile", "dev"], [:], "http://profile"),
            (
                [],
                ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true", "AWS_ENDPOINT_URL": "http://e"],
                "https://connect.eu-west-2.amazonaws.com"
            ),
            (
                ["--profile", "two words"], ["AWS_USE_DUALSTACK_ENDPOINT": "true"],
                "https://connect.eu-west-2.api.aws"
            ),
        ] as [([String], [String: String], String)]
    )
    func `finds the endpoint`(words: [String], environment: [String: String], url: String) throws {
        let settings = try Self.settings(words, environment)
        #expect(try settings.endpoint(.connect, region: "eu-west-2") == url)
    }

    @Test(
        arguments: [
            (
                [], ["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "s"],
                Settings.KeySource.key(id: "E", secret: "s", sessionToken: nil)
            ),
            (
                ["--profile", "dev"], ["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "s"],
                .key(id: "DEV", secret: "s", sessionToken: "t")
            ),
            ([], [:], .key(id: "DEF", secret: "s", sessionToken: nil)),
            (["--profile", "process"], [:], .process("/bin/key 'an arg'")),
            (["--profile", "two words"], [:], .none),
        ] as [([String], [String: String], Settings.KeySource)]
    )
    func `finds the key`(
        words: [String],
        environment: [String: String],
        source: Settings.KeySource
    ) throws {
        #expect(try Self.settings(words, environment).keySource() == source)
    }

    @Test(
        arguments: [
            (
                [], ["AWS_ACCESS_KEY_ID": "E"],
                "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY"
            ),
            (
                ["--profile", "half"], [:],
                "Partial credentials found in shared-credentials-file, missing: aws_secret_access_key"
            ),
        ] as [([String], [String: String], String)]
    )
    func `a key without its secret is refused`(
        words: [String],
        environment: [String: String],
        message: String
    ) throws {
        let settings = try Self.settings(words, environment)
        #expect(throws: CommandFailure.failure(message)) { try settings.keySource() }
    }

    @Test(arguments: ["[a\nb", "a = b", "[a]\nx = 1\nx = 2", "[a]\n[a]", "[a]\nx =\n  y"])
    func `refuses a file that is none`(text: String) {
        #expect(throws: SettingsFile.Fault.self) { try SettingsFile(text) }
    }

    @Test(
        arguments: [
            ("a 'b c' \"d\\\"e\" f\\ g", ["a", "b c", "d\"e", "f g"]), ("", []), ("''", [""]),
            ("'open", nil), ("x\\", nil),
        ] as [(String, [String]?)]
    )
    func `splits commands as a shell does`(text: String, words: [String]?) {
        #expect(ShellWords.split(text) == words)
    }

    @Test(arguments: [
        ("http://h:80/base/", "h", "http://h:80/base/x"), ("https://H", "h", "https://h/x"),
        ("http://127.0.0.1:7676", "127.0.0.1:7676", "http://127.0.0.1:7676/x"),
        ("http://[::1]:8080/", "[::1]:8080", "http://[::1]:8080/x"),
    ])
    func `cuts a base URL`(text: String, authority: String, url: String) throws {
        let endpoint = try EndpointURL(text)
        #expect(endpoint.authority == authority)
        #expect(endpoint.url(path: "/x", query: "") == url)
    }

    @Test(arguments: ["x", "http://", "http://a b", "http://x:99999", "http://-x"])
    func `refuses a base URL that cannot be reached`(text: String) {
        #expect(throws: CommandFailure.failure("Invalid endpoint: \(text)")) {
            try EndpointURL(text)
        }
    }
}
