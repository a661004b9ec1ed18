package org.exportcontrol.declaration.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.security.Actor;

/** Writes each move of a declaration twice in its transaction: to the audit chain and as an event. */
@ApplicationScoped
public class DeclarationJournal {

    public static final String SUBJECT = "declaration";

    private final AuditTrail trail;
    private final Events events;
    private final DeclarationRepository declarations;

    DeclarationJournal(AuditTrail trail, Events events, DeclarationRepository declarations) {
        this.trail = trail;
        this.events = events;
        this.declarations = declarations;
    }

    /**
     * Records a move and raises the version. The transaction must hold the declaration's row lock.
     *
     * @param move what happened, in the past: {@code accepted}, {@code hold opened}
     * @param ground why, in the words of the person; null where the move needs none
     * @param detail ids, types and versions for the audit; the event carries the number only
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Declaration declaration, Actor actor, String move, String ground, Map<String, ?> detail) {
        record(declaration, actor, move, ground, detail, audience(declaration));
    }

    /** The same for what the declarant must not know yet: a stop order that customs has not acknowledged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordForAuthorities(
            Declaration declaration, Actor actor, String move, String ground, Map<String, ?> detail) {
        Set<String> authorities = Set.of(Audience.customsOffice(declaration.customsOffice()), Audience.MOFCOM);
        record(declaration, actor, move, ground, detail, authorities);
    }

    /** The same for what no exporter is told: whether the file is kept beyond its years. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordForAgencies(Declaration declaration, Actor actor, String move, String ground) {
        Set<String> agencies = new LinkedHashSet<>();
        agencies.add(Audience.customsOffice(declaration.customsOffice()));
        if (declaration.mofcomSees()) {
            agencies.add(Audience.MOFCOM);
        }
        record(declaration, actor, move, ground, Map.of(), agencies);
    }

    private void record(
            Declaration declaration,
            Actor actor,
            String move,
            String ground,
            Map<String, ?> detail,
            Set<String> audience) {
        declaration.raiseVersion();
        declarations.flush(); // the chain and the event must not outlive a change that the database refuses
        Map<String, Object> data = new LinkedHashMap<>();
        declaration.number().ifPresent(number -> data.put("number", number));
        String id = declaration.id().toString();
        trail.record(new AuditEntry(SUBJECT, id, actor, move, ground, detail, audience));
        events.publish(new NewEvent(type(move), SUBJECT, id, declaration.version(), data, audience));
    }

    private static String type(String move) {
        return SUBJECT + '.' + move.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static Set<String> audience(Declaration declaration) {
        Set<String> audience = new LinkedHashSet<>();
        audience.add(Audience.organization(declaration.declarant()));
        declaration.principal().map(Audience::organization).ifPresent(audience::add);
        if (declaration.isWithCustoms()) {
            audience.add(Audience.customsOffice(declaration.customsOffice()));
        }
        if (declaration.mofcomSees()) {
            audience.add(Audience.MOFCOM);
        }
        return audience;
    }
}
