package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.party.BanService;
import org.exportcontrol.license.party.Measure;
import org.exportcontrol.license.party.PartiesFound;
import org.exportcontrol.license.party.PartyFinding;
import org.exportcontrol.license.party.PartyService;

/** What the reviewer would send back, before filing: everything at once, and the application stays as it is. */
@ApplicationScoped
class PreCheck {

    private final ApplicationService applications;
    private final CodeCheck codes;
    private final SubmissionRules submission;
    private final PartyService parties;
    private final BanService bans;
    private final InstantSource clock;

    PreCheck(
            ApplicationService applications,
            CodeCheck codes,
            SubmissionRules submission,
            PartyService parties,
            BanService bans,
            InstantSource clock) {
        this.applications = applications;
        this.codes = codes;
        this.submission = submission;
        this.parties = parties;
        this.bans = bans;
        this.clock = clock;
    }

    List<Violation> of(UUID id) {
        Application application = applications.read(id);
        Content content = application.content();
        LocalDate today = BusinessZone.today(clock);
        List<Violation> found = new ArrayList<>(ContentRules.violations(content, today));
        found.addAll(codes.violations(content.lines())); // asks a neighbor: no transaction is open
        PartiesFound listed = parties.find(content.parties(), today);
        found.addAll(submission.missing(application, listed));
        listed.with(PartyFinding.FORBIDDEN).forEach(party -> found.add(DecisionRules.banned(party)));
        if (content.type().isOpenToFewer()) {
            listed.with(PartyFinding.WATCH).forEach(party -> found.add(DecisionRules.watched(party)));
        }
        bans.meeting(content.destinationCountry(), content.codes(), content.endUse(), today)
                .filter(ban -> ban.measure() == Measure.FORBID)
                .ifPresent(ban -> found.add(DecisionRules.forbidden(ban)));
        return found;
    }
}
