package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.party.PartiesFound;
import org.exportcontrol.license.party.PartyFinding;

/** Kinds of papers handed in with an application. */
@RegisterForReflection
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
    /** Assessment of the risk of dealing with a party on the watch list (AP-08). */
    RISK_ASSESSMENT,
    /** Promise to abide by the law in dealing with a party on the watch list (AP-08). */
    COMPLIANCE_PROMISE,
    /** Why dealing with a party on the control list of parties should be approved all the same (AP-08). */
    EXCEPTION_REQUEST,
    OTHER;

    private static final List<Requirement> NONE = List.of();

    private static final List<Requirement> FOR_LICENSES = List.of(
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

    private static final List<Requirement> FOR_WATCHED_PARTIES = List.of(
            new Requirement(
                    "AP-08",
                    "DUR 26",
                    Set.of(RISK_ASSESSMENT),
                    Text.of("the risk assessment on the party of the watch list", "对关注名单所列主体的风险评估报告")),
            new Requirement(
                    "AP-08",
                    "DUR 26",
                    Set.of(COMPLIANCE_PROMISE),
                    Text.of("the promise to abide by the law and the end use", "遵守出口管制法律法规和有关要求的承诺")));

    private static final List<Requirement> FOR_FORBIDDEN_PARTIES = List.of(new Requirement(
            "AP-08",
            "DUR 29",
            Set.of(EXCEPTION_REQUEST),
            Text.of("the request to approve dealing with the party of the control list", "与管控名单所列主体进行交易的申请")));

    private static final List<Requirement> FOR_REGISTRATION = List.of(
            new Requirement("LI-05", "DUR 19", Set.of(APPLICATION_FORM), Text.of("the registration form", "登记表")),
            new Requirement(
                    "LI-05",
                    "DUR 19",
                    Set.of(CONTRACT),
                    Text.of("the contract or other proof of the case", "合同、协议或者其他证明所属情形的文件")));

    private static final Map<LicenseType, List<Requirement>> BY_TYPE = Map.of(
            LicenseType.SINGLE, FOR_LICENSES,
            LicenseType.GENERAL,
                    Stream.concat(FOR_LICENSES.stream(), GENERAL_TOO.stream()).toList(),
            LicenseType.REGISTRATION, FOR_REGISTRATION);

    /** Everything that is missing, at once (AP-01, AP-02, AP-08). */
    static List<Violation> missing(LicenseType type, PartiesFound listed, Collection<DocumentKind> given) {
        return Stream.of(
                        BY_TYPE.get(type),
                        listed.with(PartyFinding.WATCH).isEmpty() ? NONE : FOR_WATCHED_PARTIES,
                        listed.with(PartyFinding.FORBIDDEN).isEmpty() ? NONE : FOR_FORBIDDEN_PARTIES)
                .flatMap(List::stream)
                .filter(requirement -> requirement.kinds().stream().noneMatch(given::contains))
                .map(Requirement::violation)
                .toList();
    }

    /** One of these kinds is enough. */
    private record Requirement(String rule, String source, Set<DocumentKind> kinds, Text what) {

        Requirement(String rule, Set<DocumentKind> kinds, Text what) {
            this(rule, "DUR 16", kinds, what);
        }

        Violation violation() {
            String names = kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            return new Violation(
                    "/documents",
                    Text.of("Missing: " + what.en() + ".", "缺少：" + what.zh() + "。"),
                    rule,
                    source,
                    Text.of("Add a document of kind " + names + ".", "请补充种类为 " + names + " 的材料。"));
        }
    }
}
