package org.exportcontrol.license.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.issued.LicenseType;

/** Kinds of papers handed in with an application. */
public enum DocumentKind {
    APPLICATION_FORM,
    /** Identity of the legal representative, the main managers and the handler. */
    IDENTITY,
    /** Copy of the contract or other proof. */
    CONTRACT,
    TECHNICAL_DESCRIPTION,
    TEST_REPORT,
    /** End-user and end-use certificate (AP-03). */
    END_USE_CERTIFICATE,
    /** Statement on the working of the internal compliance system. */
    COMPLIANCE_STATEMENT,
    /** Statement on licenses obtained and used. */
    LICENSE_RECORD_STATEMENT,
    /** Statement on channels and end users. */
    CHANNEL_STATEMENT,
    OTHER;

    private static final List<Requirement> ALWAYS = List.of(
            new Requirement("AP-01", Set.of(APPLICATION_FORM), Text.of("the application form", "申请表")),
            new Requirement(
                    "AP-01",
                    Set.of(IDENTITY),
                    Text.of(
                            "the identity of the legal representative, the main managers and the handler",
                            "法定代表人、主要经营管理人及经办人的身份证明")),
            new Requirement(
                    "AP-01", Set.of(CONTRACT), Text.of("a copy of the contract or other proof", "合同、协议的副本或其他证明文件")),
            new Requirement(
                    "AP-01",
                    Set.of(TECHNICAL_DESCRIPTION, TEST_REPORT),
                    Text.of("a technical description or test report", "技术说明或检测报告")),
            new Requirement(
                    "AP-01",
                    Set.of(END_USE_CERTIFICATE),
                    Text.of("the end-user and end-use certificate", "最终用户和最终用途证明文件")));

    private static final List<Requirement> GENERAL_TOO = List.of(
            new Requirement(
                    "AP-02",
                    Set.of(COMPLIANCE_STATEMENT),
                    Text.of("the statement on the working of the compliance system", "内部合规制度运行情况说明")),
            new Requirement(
                    "AP-02",
                    Set.of(LICENSE_RECORD_STATEMENT),
                    Text.of("the statement on licenses obtained and used", "许可证件申领及使用情况说明")),
            new Requirement(
                    "AP-02",
                    Set.of(CHANNEL_STATEMENT),
                    Text.of("the statement on channels and end users", "销售渠道和最终用户情况说明")));

    /** Everything that is missing, at once (AP-01, AP-02). */
    static List<Violation> missing(LicenseType type, Collection<DocumentKind> given) {
        return Stream.concat(ALWAYS.stream(), type == LicenseType.GENERAL ? GENERAL_TOO.stream() : Stream.empty())
                .filter(requirement -> requirement.kinds().stream().noneMatch(given::contains))
                .map(Requirement::violation)
                .toList();
    }

    /** One of these kinds is enough. */
    private record Requirement(String rule, Set<DocumentKind> kinds, Text what) {

        Violation violation() {
            String names = kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            return new Violation(
                    "/documents",
                    Text.of("Missing: " + what.en() + ".", "缺少：" + what.zh() + "。"),
                    rule,
                    "DUR 16",
                    Text.of("Add a document of kind " + names + ".", "请补充种类为 " + names + " 的材料。"));
        }
    }
}
