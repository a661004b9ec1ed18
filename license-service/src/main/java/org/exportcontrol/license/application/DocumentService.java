package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.document.DocumentEntry;
import org.exportcontrol.license.document.DocumentStore;
import org.exportcontrol.license.document.StoredDocument;

/** The bytes of the papers that applications name. Whoever sees an application sees its papers, nobody else. */
@ApplicationScoped
class DocumentService {

    private final ApplicationRepository applications;
    private final DocumentStore store;
    private final DocumentRules rules;
    private final Caller caller;
    private final InstantSource clock;

    DocumentService(
            ApplicationRepository applications,
            DocumentStore store,
            DocumentRules rules,
            Caller caller,
            InstantSource clock) {
        this.applications = applications;
        this.store = store;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps the bytes of a paper that the application names; the same once more changes nothing.
     *
     * @param sha256 that the bytes must have
     * @param mediaType that the caller says they are; null for not said
     */
    @Transactional
    DocumentResponse upload(UUID id, String sha256, String mediaType, byte[] content) {
        Application application = applications.locked(id);
        application.requireEditable();
        Content.Document named = application.content().documents().stream()
                .filter(document -> document.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> notNamed(sha256));
        StoredDocument document = new StoredDocument(
                sha256, rules.format(named, mediaType, content), content, clock.instant(), caller.subject());
        store.keep(id, document);
        return DocumentResponse.from(named, store.entries(id));
    }

    /** The papers that an application names, in its order, each with whether it is there. */
    @Transactional
    List<DocumentResponse> list(UUID id) {
        Content content = applications.visible(id).content();
        Map<String, DocumentEntry> uploaded = store.entries(id);
        return content.documents().stream()
                .map(named -> DocumentResponse.from(named, uploaded))
                .toList();
    }

    @Transactional
    StoredDocument download(UUID id, String sha256) {
        applications.visible(id);
        return store.find(id, sha256).orElseThrow(() -> Problem.of(LicenseProblem.DOCUMENT_NOT_FOUND)
                .detail(
                        "Application " + id + " has no document with the digest " + sha256 + ".",
                        "申请 " + id + " 没有摘要为 " + sha256 + " 的材料。")
                .exception());
    }

    private static RuntimeException notNamed(String sha256) {
        return Problem.of(LicenseProblem.DOCUMENT_NOT_FOUND)
                .detail(
                        "The application names no document with the digest " + sha256 + ".",
                        "申请未列明摘要为 " + sha256 + " 的材料。")
                .remedy(
                        "Name it among the documents of the application first (PUT), then upload it.",
                        "请先在申请的材料清单中列明（PUT），再上传。")
                .exception();
    }
}
