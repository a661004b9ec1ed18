package org.exportcontrol.declaration.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.document.DocumentFormat;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Side;

/** Uploads and downloads. An upload is no move: the move that hands a paper in puts its digest into the audit. */
@ApplicationScoped
class PaperService {

    private static final Set<DeclarationState> ENDED = EnumSet.of(
            DeclarationState.RELEASED,
            DeclarationState.CLEARED,
            DeclarationState.NOT_RELEASED,
            DeclarationState.WITHDRAWN);

    private final DeclarationFiles files;
    private final Papers papers;
    private final PaperStore store;
    private final PaperRules rules;
    private final Caller caller;
    private final InstantSource clock;

    PaperService(
            DeclarationFiles files,
            Papers papers,
            PaperStore store,
            PaperRules rules,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.papers = papers;
        this.store = store;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** A paper with its bytes. */
    record Download(String mediaType, byte[] content) {}

    /** Keeps the bytes of a paper; the same once more changes nothing. */
    @Transactional
    PaperResponse upload(UUID id, Upload upload) {
        Declaration declaration = files.lock(id); // of two that upload the same at once, one keeps it
        DocumentFormat format = rules.format(upload);
        Side side = side();
        Paper paper = papers.of(id, side, upload.sha256()).orElseGet(() -> keep(declaration, side, upload, format));
        return PaperResponse.from(paper);
    }

    private Paper keep(Declaration declaration, Side side, Upload upload, DocumentFormat format) {
        if (ENDED.contains(declaration.state())) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "A declaration in state " + declaration.state() + " takes no papers any more.",
                            "状态为 " + declaration.state() + " 的报关单不再接收材料。")
                    .exception();
        }
        rules.requireRoom(papers.of(declaration.id()).stream()
                .filter(paper -> paper.side() == side)
                .count());
        Paper paper = new Paper(declaration.id(), side, upload, format, caller.subject(), clock.instant());
        papers.add(paper);
        store.keep(paper.id(), upload.sha256(), upload.content());
        return paper;
    }

    /** The papers that the caller may see, oldest first. */
    @Transactional
    List<PaperResponse> list(UUID id) {
        files.read(id);
        Side side = side();
        return papers.of(id).stream()
                .filter(paper -> paper.isSeenBy(side))
                .map(PaperResponse::from)
                .toList();
    }

    @Transactional
    Download download(UUID id, String sha256) {
        files.read(id);
        Side side = side();
        return papers.of(id).stream()
                .filter(paper -> paper.sha256().equals(sha256) && paper.isSeenBy(side))
                .min(Comparator.comparing(paper -> paper.side() != side))
                .map(paper -> new Download(
                        paper.mediaType(), store.content(paper.id()).orElseThrow()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail(
                                "The declaration has no paper with the digest " + sha256 + " that you may see.",
                                "该报关单没有您可查看的、摘要为 " + sha256 + " 的材料。")
                        .exception());
    }

    private Side side() {
        return Side.of(caller).orElseThrow();
    }
}
