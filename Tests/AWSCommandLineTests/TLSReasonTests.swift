// SPDX-License-Identifier: Apache-2.0
import NIOSSL
import Testing

@testable import AWSCommandLine

@Suite struct TLSReasonTests {
    @Test(arguments: [
        (
            "handshakeFailed(sslError([Error: 1 error:1:SSL routines:OPENSSL_internal:"
                + "CERTIFICATE_VERIFY_FAILED at /build/ssl/handshake.cc:320]))",
            "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"
        ),
        (
            "error:2:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER at tls_record.cc:1",
            "[SSL: WRONG_VERSION_NUMBER] wrong version number"
        ),
        ("uncleanShutdown", "uncleanShutdown"), ("OPENSSL_internal:", "OPENSSL_internal:"),
    ])
    func `a failure is named as the reference names it`(description: String, reason: String) {
        #expect(TLSReason.text(description) == reason)
    }

    @Test func `a certificate of another host is told with the host that was meant`() {
        #expect(
            TLSReason.text(.failedToValidateHostname, host: "127.0.0.1")
                == "hostname '127.0.0.1' doesn't match the certificate")
    }
}
