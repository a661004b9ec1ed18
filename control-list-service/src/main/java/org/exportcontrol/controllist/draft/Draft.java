package org.exportcontrol.controllist.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.edition.Edition;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** An announcement on its way to publication. */
@Entity
@Table(name = "draft")
class Draft {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column(name = "announcement_id")
    private String announcementId;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String document;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> editors;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "sent_back_ground")
    private String sentBackGround;

    @Column(name = "published_by")
    private String publishedBy;

    private Integer edition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected Draft() {}

    Draft(AnnouncementDocument document, String drafter, Instant now) {
        this.state = DraftState.DRAFT;
        this.editors = List.of(drafter);
        this.createdAt = now;
        take(document, now);
    }

    /** Replaces the document. */
    void edit(AnnouncementDocument replacement, String editor, Instant now) {
        if (state != DraftState.DRAFT) {
            throw illegal("edited", "编辑");
        }
        if (!editors.contains(editor)) {
            editors = new ArrayList<>(editors);
            editors.add(editor);
        }
        take(replacement, now);
    }

    private void take(AnnouncementDocument taken, Instant now) {
        this.announcementId = taken.id();
        this.titleZh = taken.head().titleZh();
        this.titleEn = taken.head().titleEn();
        this.document = taken.text().document();
        this.editedAt = now;
    }

    void submit(String person) {
        become(DraftState.SUBMITTED, "submitted", "提交");
        this.submittedBy = person;
        this.sentBackGround = null;
    }

    void sendBack(String ground) {
        become(DraftState.DRAFT, "sent back", "退回");
        this.submittedBy = null;
        this.sentBackGround = ground;
    }

    void withdraw() {
        become(DraftState.WITHDRAWN, "withdrawn", "撤回");
    }

    /** Whether it may be published at all; the edition is set by {@link #publish}. */
    void requirePublishable() {
        if (!state.canBecome(DraftState.PUBLISHED)) {
            throw illegal("published", "公布");
        }
    }

    void publish(Edition made, String person) {
        become(DraftState.PUBLISHED, "published", "公布");
        this.publishedBy = person;
        this.edition = made.number();
    }

    /** Whether the person wrote on it or put it forward. */
    boolean isBy(String person) {
        return editors.contains(person) || person.equals(submittedBy);
    }

    private void become(DraftState target, String moved, String zh) {
        if (!state.canBecome(target)) {
            throw illegal(moved, zh);
        }
        this.state = target;
    }

    private RuntimeException illegal(String moved, String zh) {
        return Problem.of(ControlListProblem.ILLEGAL_MOVE)
                .detail("The draft is " + state + " and cannot be " + moved + ".", "草案状态为 " + state + "，不能" + zh + "。")
                .exception();
    }

    AnnouncementDocument read() {
        return AnnouncementDocument.read(DocumentText.of(document, DocumentText.NO_READINGS));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String announcementId() {
        return announcementId;
    }

    String titleZh() {
        return titleZh;
    }

    String titleEn() {
        return titleEn;
    }

    String document() {
        return document;
    }

    DraftState state() {
        return state;
    }

    List<String> editors() {
        return List.copyOf(editors);
    }

    String submittedBy() {
        return submittedBy;
    }

    String sentBackGround() {
        return sentBackGround;
    }

    String publishedBy() {
        return publishedBy;
    }

    Integer edition() {
        return edition;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
