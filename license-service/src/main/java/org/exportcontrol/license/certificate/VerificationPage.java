package org.exportcontrol.license.certificate;

import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.certificate.VerificationResponse.VerifiedLicense;

/**
 * What the page of a verification shows.
 *
 * @param good whether the license may be used today
 * @param license null, as are the words for it, where no certificate bears the code
 * @param day for which it is said; null without a license
 */
record VerificationPage(
        boolean good, Text verdict, VerifiedLicense license, Text type, Text state, Text country, String day) {

    private static final Text NOT_FOUND = Text.of(
            "No certificate bears this code: it is mistyped, or the paper is forged.",
            "没有载有该验证码的许可证：验证码输入有误，或该纸质文件系伪造。");

    static VerificationPage of(VerificationResponse found) {
        VerifiedLicense license = found.license();
        return new VerificationPage(
                license.usableToday(),
                found.verdict(),
                license,
                Words.type(license.type()),
                Words.state(license.state()),
                Words.country(license.destinationCountry()),
                found.asOf().toString());
    }

    static VerificationPage notFound() {
        return new VerificationPage(false, NOT_FOUND, null, null, null, null, null);
    }
}
