package org.exportcontrol.declaration.story;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Side;

/** Lets the features tell what they know, and puts it in order. */
@ApplicationScoped
class StoryService {

    private final DeclarationFiles files;
    private final AuditTrail trail;
    private final List<StoryPart> parts;
    private final Caller caller;
    private final InstantSource clock;

    StoryService(
            DeclarationFiles files, AuditTrail trail, @All List<StoryPart> parts, Caller caller, InstantSource clock) {
        this.files = files;
        this.trail = trail;
        this.parts = parts;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    StoryResponse of(UUID id) {
        Declaration declaration = files.read(id);
        Side viewer = Side.of(caller).orElseThrow();
        Story story = new Story(declaration, viewer, moves(declaration, viewer));
        parts.forEach(part -> part.tell(story));
        story.tellOthers(parts.stream().flatMap(part -> part.moves().stream()).collect(Collectors.toUnmodifiableSet()));
        return new StoryResponse(
                id,
                declaration.number().orElse(null),
                declaration.version(),
                declaration.state(),
                words(declaration.state()),
                clock.instant(),
                story.inOrder(),
                story.waiting());
    }

    /** MOFCOM, once it is asked, reads the file as customs had it: it cannot identify goods without what came before. */
    private List<AuditRow> moves(Declaration declaration, Side viewer) {
        Set<String> office = viewer == Side.MOFCOM
                ? Set.of(Audience.CUSTOMS, Audience.customsOffice(declaration.customsOffice()))
                : Set.of();
        Set<String> audiences =
                Stream.concat(Audience.of(caller).stream(), office.stream()).collect(Collectors.toUnmodifiableSet());
        return trail.of(DeclarationJournal.SUBJECT, declaration.id().toString(), audiences);
    }

    private static Text words(DeclarationState state) {
        return switch (state) {
            case DRAFT -> Text.of("draft", "草稿");
            case LODGED -> Text.of("being lodged", "申报处理中");
            case AWAITING_VERIFICATION -> Text.of("waiting for verification", "等待核验");
            case RETURNED -> Text.of("returned to the declarant", "退回申报人");
            case ACCEPTED -> Text.of("accepted by customs", "海关已接受申报");
            case UNDER_REVIEW -> Text.of("under review by customs", "海关审核中");
            case RELEASING -> Text.of("being released", "放行处理中");
            case RELEASED -> Text.of("released", "已放行");
            case CLEARED -> Text.of("cleared: exit confirmed", "已结关");
            case NOT_RELEASED -> Text.of("not released", "不予放行");
            case WITHDRAWN -> Text.of("withdrawn", "已撤回");
        };
    }
}
