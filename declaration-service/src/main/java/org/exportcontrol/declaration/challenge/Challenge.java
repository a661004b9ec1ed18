package org.exportcontrol.declaration.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.declaration.challenge.ChallengeReply.Document;
import org.exportcontrol.declaration.file.ChallengeView;
import org.exportcontrol.declaration.file.ChallengeView.ReplyPaper;
import org.exportcontrol.declaration.file.ChecklistItem;
import org.exportcontrol.declaration.file.Elapsed;
import org.exportcontrol.declaration.file.Evidence;
import org.exportcontrol.declaration.file.NoticeView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** A customs challenge (海关质疑): notice with ground and evidence, service, reply, result (CH-01 to CH-05). */
@Entity
@Table(name = "challenge")
public class Challenge {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(name = "hold_id", updatable = false)
    private UUID holdId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChallengeGround ground;

    @Column(updatable = false)
    private String statement;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Evidence> evidence;

    @Column(name = "noticed_at", updatable = false)
    private Instant noticedAt;

    @Column(name = "noticed_by", updatable = false)
    private String noticedBy;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "reply_due_on")
    private LocalDate replyDueOn;

    @Column(name = "due_provisional")
    private boolean dueProvisional;

    @JdbcTypeCode(SqlTypes.JSON)
    private ChallengeReply reply;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_late")
    private Boolean repliedLate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Supplement> supplements;

    @Enumerated(EnumType.STRING)
    private ChallengeOutcome outcome;

    @Column(name = "result_reasoning")
    private String resultReasoning;

    @Column(name = "result_at")
    private Instant resultAt;

    @Column(name = "result_by")
    private String resultBy;

    protected Challenge() {}

    Challenge(UUID declarationId, UUID holdId, ChallengeRequest request, String officer, Instant now) {
        this.declarationId = declarationId;
        this.holdId = holdId;
        this.ground = request.ground();
        this.statement = request.statement();
        this.evidence = request.evidence();
        this.supplements = List.of();
        this.noticedBy = officer;
        this.noticedAt = now;
    }

    /** The consignor has received the notice; from that day the seven working days run. */
    void served(LocalDate on, DueDate due) {
        this.receivedOn = on;
        this.replyDueOn = due.date();
        this.dueProvisional = due.provisional();
    }

    /** A late reply is taken and marked: the law read knows neither an extension nor a fiction (CH-09). */
    void replied(ChallengeReply given, LocalDate today, Instant at) {
        this.reply = given;
        this.repliedAt = at;
        this.repliedLate = isLate(today);
    }

    void supplemented(List<Document> papers, LocalDate today, Instant at) {
        this.supplements = Stream.concat(
                        supplements.stream(), Stream.of(new Supplement(List.copyOf(papers), at, isLate(today))))
                .toList();
    }

    private boolean isLate(LocalDate today) {
        return replyDueOn != null && today.isAfter(replyDueOn);
    }

    void decided(ChallengeOutcome result, String reasoning, String officer, Instant at) {
        this.outcome = result;
        this.resultReasoning = reasoning;
        this.resultBy = officer;
        this.resultAt = at;
    }

    UUID id() {
        return id;
    }

    UUID declarationId() {
        return declarationId;
    }

    UUID holdId() {
        return holdId;
    }

    boolean isServed() {
        return receivedOn != null;
    }

    boolean isReplied() {
        return reply != null;
    }

    boolean isDecided() {
        return outcome != null;
    }

    LocalDate noticedOn() {
        return BusinessZone.dayOf(noticedAt);
    }

    /** What a reply should hold, and what of it is there (CH-04). */
    List<ChecklistItem> checklist() {
        return EvidenceChecklist.of(
                isReplied(),
                Stream.concat(
                                isReplied() ? reply.documents().stream() : Stream.of(),
                                supplements.stream().flatMap(later -> later.documents().stream()))
                        .toList());
    }

    List<ReplyPaper> replyPapers() {
        if (!isReplied()) {
            return List.of();
        }
        return Stream.concat(
                        reply.documents().stream().map(paper -> replyPaper(paper, repliedAt, repliedLate)),
                        supplements.stream().flatMap(later -> later.documents().stream()
                                .map(paper -> replyPaper(paper, later.at(), later.late()))))
                .toList();
    }

    private static ReplyPaper replyPaper(Document paper, Instant at, boolean late) {
        return new ReplyPaper(
                paper.kind().name(), paper.name(), paper.sha256(), paper.language(), paper.translationOf(), at, late);
    }

    Instant noticedAt() {
        return noticedAt;
    }

    ChallengeGround ground() {
        return ground;
    }

    /** What customs doubts, in the words of the notice. */
    String statement() {
        return statement;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** Null until the notice is served. */
    LocalDate receivedOn() {
        return receivedOn;
    }

    /** Null until the notice is served. */
    LocalDate replyDueOn() {
        return replyDueOn;
    }

    boolean isDueProvisional() {
        return dueProvisional;
    }

    /** Null until there is a reply. */
    Instant repliedAt() {
        return repliedAt;
    }

    String replyStatement() {
        return reply.statement();
    }

    boolean isRepliedLate() {
        return Boolean.TRUE.equals(repliedLate);
    }

    /** Null until there is a result. */
    Instant resultAt() {
        return resultAt;
    }

    /**
     * As its parties see it.
     *
     * @param overdue null while the reply is not overdue
     * @param judgement null while there is nothing to judge
     */
    ChallengeView view(List<NoticeView> notices, Elapsed overdue, Elapsed judgement) {
        List<ChecklistItem> checklist = checklist();
        return new ChallengeView(
                id,
                ground.name(),
                statement,
                evidence,
                notices,
                noticedAt,
                receivedOn,
                replyDueOn,
                replyDueOn == null ? null : dueProvisional,
                overdue,
                repliedAt,
                repliedLate,
                reply == null ? null : reply.statement(),
                replyPapers(),
                checklist,
                isReplied() ? EvidenceChecklist.isComplete(checklist) : null,
                judgement,
                outcome == null ? null : outcome.name(),
                resultReasoning,
                resultAt);
    }
}
