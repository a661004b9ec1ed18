package org.exportcontrol.license.organization;

import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.license.app.LicenseProblem;

/**
 * Whose files a caller sees.
 *
 * @param organization only those of this organization; null for all
 * @param province only those of organizations of this province (2 digits); null for all
 */
public record FileScope(String organization, String province) {

    /** Exporters see their own files, provincial departments those of their province, the other roles all. */
    public static FileScope of(Caller caller) {
        if (caller.is(Roles.EXPORTER)) {
            return new FileScope(organizationOf(caller), null);
        }
        return new FileScope(null, caller.is(Roles.MOFCOM) ? caller.province().orElse(null) : null);
    }

    /**
     * The exporter's organization, its check character right.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code ORGANIZATION_REQUIRED}
     */
    public static String organizationOf(Caller caller) {
        return caller.organization().filter(UnifiedSocialCreditCode::isValid).orElseThrow(() -> Problem.of(
                        LicenseProblem.ORGANIZATION_REQUIRED)
                .detail(
                        "The token's organization is missing or is no unified social credit code.",
                        "令牌中的单位缺失，或不是有效的统一社会信用代码。")
                .rule("AP-04", "DUR 17")
                .remedy(
                        "Have your account completed with the 18-character code of your organization.",
                        "请在账户中补充本单位的 18 位统一社会信用代码。")
                .exception());
    }

    public boolean covers(String fileOrganization) {
        return (organization == null || organization.equals(fileOrganization))
                && (province == null || province.equals(UnifiedSocialCreditCode.province(fileOrganization)));
    }
}
