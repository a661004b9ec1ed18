package org.exportcontrol.license.certificate;

import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.issued.Standing;

/** What a genuine certificate is worth on a day, in a sentence. */
final class Verdict {

    private Verdict() {}

    /** Whether goods may be declared under the license on that day, as far as its state and its dates say. */
    static boolean usable(Standing standing) {
        return standing.state() == LicenseState.VALID && begun(standing);
    }

    static Text of(Standing standing) {
        License license = standing.license();
        return switch (standing.state()) {
            case VALID ->
                begun(standing)
                        ? Text.of("Signed and valid today.", "签名有效，许可证今日有效。")
                        : Text.of(
                                "Signed, but not valid before " + license.validFrom() + ".",
                                "签名有效，但许可证自 " + license.validFrom() + " 起方可使用。");
            case PAUSED ->
                Text.of(
                        "Signed, but paused: nothing may be exported under it until it is resumed.",
                        "签名有效，但许可证已暂停使用，恢复使用前不得据以出口。");
            case USED_UP -> Text.of("Signed, but used up.", "签名有效，但许可证已使用完毕。");
            case LAPSED ->
                Text.of("Signed, but lapsed: the one export that it allowed was made.", "签名有效，但许可证仅限一次出口，现已使用并自动失效。");
            case EXPIRED ->
                Text.of(
                        "Signed, but expired: its last day was " + license.validTo() + ".",
                        "签名有效，但许可证已过期，有效期截至 " + license.validTo() + "。");
            case SURRENDERED -> Text.of("Signed, but handed back by its holder.", "签名有效，但许可证已由持有人交回。");
            case REPLACED ->
                Text.of(
                        "Signed, but replaced: another license, with a certificate of its own, took its place.",
                        "签名有效，但许可证已变更换发，以换发的许可证为准。");
            case CANCELLED -> Text.of("Signed, but cancelled.", "签名有效，但许可证已取消。");
            case WITHDRAWN_BY_AUTHORITY -> Text.of("Signed, but withdrawn by the authority.", "签名有效，但许可证已被撤回。");
            case REVOKED -> Text.of("Signed, but revoked.", "签名有效，但许可证已被撤销。");
        };
    }

    private static boolean begun(Standing standing) {
        return !standing.day().isBefore(standing.license().validFrom());
    }
}
