package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.conduct.ConductService;
import org.exportcontrol.license.document.DocumentStore;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.party.PartiesFound;

/** What must be there when the papers go in: a draft may lack it (AP-01, AP-02, AP-08), and who may apply (LI-06). */
@ApplicationScoped
class SubmissionRules {

    private final DocumentStore documents;
    private final ConductService conduct;

    SubmissionRules(DocumentStore documents, ConductService conduct) {
        this.documents = documents;
        this.conduct = conduct;
    }

    /**
     * @param listed what the party lists say about importer and end users
     * @throws org.exportcontrol.common.problem.ProblemException {@code NOT_ELIGIBLE}, {@code APPLICATION_INVALID} with
     *     each thing that is not said, {@code DOCUMENTS_MISSING} with each document that is not named or not uploaded
     */
    @Transactional
    void check(Application application, PartiesFound listed) {
        Content content = application.content();
        refuse(
                LicenseProblem.NOT_ELIGIBLE,
                closed(content.type(), application.applicantOrganization()),
                "thing(s) on record close the type " + content.type(),
                "项记录不符合 " + content.type() + " 类许可的申请条件");
        refuse(LicenseProblem.APPLICATION_INVALID, unsaid(content), "thing(s) are not said yet", "项内容尚未填写");
        refuse(
                LicenseProblem.DOCUMENTS_MISSING,
                papers(application.id(), content, listed),
                "document(s) of an application of type " + content.type() + " are missing",
                "项 " + content.type() + " 类申请的材料缺失");
    }

    /** The same as findings. */
    @Transactional
    List<Violation> missing(Application application, PartiesFound listed) {
        Content content = application.content();
        List<Violation> missing = new ArrayList<>(closed(content.type(), application.applicantOrganization()));
        missing.addAll(unsaid(content));
        missing.addAll(papers(application.id(), content, listed));
        return missing;
    }

    /** What on record closes the type to the applicant (LI-06, DE-09). */
    private List<Violation> closed(LicenseType type, String organization) {
        return conduct.closing(type, organization).stream()
                .map(bar -> bar.at("/type"))
                .toList();
    }

    private static List<Violation> unsaid(Content content) {
        List<Violation> unsaid = new ArrayList<>();
        require(unsaid, content.applicantName() != null, "applicantName", "the full name of the applicant", "申请人全称");
        require(unsaid, !content.lines().isEmpty(), "lines", "the goods", "货物");
        require(unsaid, content.destinationCountry() != null, "destinationCountry", "the country of last use", "最终目的国");
        require(unsaid, content.importer() != null, "importer", "the importer", "进口商");
        require(unsaid, !content.endUsers().isEmpty(), "endUsers", "the end user", "最终用户");
        require(unsaid, content.endUse() != null, "endUse", "the end use", "最终用途");
        unsaid.addAll(RegistrationRules.unsaid(content));
        return unsaid;
    }

    private static void require(List<Violation> unsaid, boolean said, String field, String en, String zh) {
        if (!said) {
            unsaid.add(unsaid("/" + field, Text.of(en, zh), "AP-01", "DUR 16"));
        }
    }

    /** A draft may leave it out, a submitted application not. */
    static Violation unsaid(String pointer, Text what, String rule, String source) {
        return new Violation(
                pointer,
                Text.of("Not said yet: " + what.en() + ".", "尚未填写：" + what.zh() + "。"),
                rule,
                source,
                Text.of("Complete the draft, then submit it.", "请补全草稿后再提交。"));
    }

    private List<Violation> papers(UUID id, Content content, PartiesFound listed) {
        List<Content.Document> named = content.documents();
        List<Violation> missing = new ArrayList<>(DocumentKind.missing(
                content.type(),
                listed,
                named.stream().map(Content.Document::kind).toList()));
        Set<String> uploaded = documents.entries(id).keySet();
        for (int i = 0; i < named.size(); i++) {
            Content.Document document = named.get(i);
            if (!uploaded.contains(document.sha256())) {
                missing.add(new Violation(
                        "/documents/" + i,
                        Text.of(
                                "The file of \"" + document.name() + "\" is not uploaded yet.",
                                "材料“" + document.name() + "”的文件尚未上传。"),
                        "AP-01",
                        "DUR 16",
                        Text.of(
                                "Upload it (PUT documents/" + document.sha256() + ").",
                                "请上传该文件（PUT documents/" + document.sha256() + "）。")));
            }
        }
        return missing;
    }

    private static void refuse(ProblemType type, List<Violation> violations, String en, String zh) {
        if (!violations.isEmpty()) {
            throw Problem.of(type)
                    .detail(violations.size() + " " + en + ".", "有 " + violations.size() + " " + zh + "。")
                    .rule(violations.get(0).rule(), violations.get(0).source())
                    .violations(violations)
                    .exception();
        }
    }
}
