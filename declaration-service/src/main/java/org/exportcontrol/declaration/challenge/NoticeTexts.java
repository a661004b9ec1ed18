package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.ChecklistItem;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.notice.NoticeDocument;
import org.exportcontrol.declaration.notice.NoticeDocument.Consignor;
import org.exportcontrol.declaration.notice.NoticeDocument.Doubt;
import org.exportcontrol.declaration.notice.NoticeDocument.Goods;
import org.exportcontrol.declaration.notice.NoticeDocument.Identified;
import org.exportcontrol.declaration.notice.NoticeDocument.Result;
import org.exportcontrol.declaration.notice.NoticeKind;

/** What the two notices of a challenge say. */
@ApplicationScoped
class NoticeTexts {

    private final Caller caller;
    private final InstantSource clock;

    NoticeTexts(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    NoticeDocument challenge(String number, Declaration declaration, ChallengeRequest request) {
        HoldGround ground = request.ground().asHoldGround();
        Doubt doubt = new Doubt(
                ground.reason(),
                ground.rule(),
                ground.source(),
                request.statement(),
                request.evidence(),
                ChallengeService.REPLY_WORKING_DAYS,
                EvidenceChecklist.of(false, List.of()).stream()
                        .map(ChecklistItem::what)
                        .toList());
        return document(number, NoticeKind.CHALLENGE, declaration, doubt, null);
    }

    /** @param challengeNotice number of the notice with which the challenge began, may be null */
    NoticeDocument result(
            String number,
            Declaration declaration,
            ResultRequest request,
            String challengeNotice,
            List<Identification> asked) {
        Result result = new Result(
                challengeNotice,
                request.outcome().name(),
                request.outcome().meaning(),
                "CH-05",
                "C123; DUR 22",
                request.reasoning(),
                asked.stream()
                        .map(NoticeTexts::identified)
                        .flatMap(Optional::stream)
                        .toList());
        return document(number, NoticeKind.RESULT, declaration, null, result);
    }

    private NoticeDocument document(
            String number, NoticeKind kind, Declaration declaration, Doubt doubt, Result result) {
        LocalDate today = BusinessZone.today(clock);
        return new NoticeDocument(
                number,
                kind,
                declaration.customsOffice(),
                declaration.number().orElseThrow(),
                new Consignor(
                        declaration.form().consignor().name(),
                        declaration.form().consignor().uscc()),
                declaration.form().lines().stream().map(NoticeTexts::goods).toList(),
                today,
                caller.name() == null ? caller.subject() : caller.name(),
                doubt,
                result);
    }

    private static Goods goods(GoodsItem item) {
        return new Goods(
                item.line(),
                item.commodityCode(),
                item.name(),
                item.specification(),
                item.quantity().toPlainString(),
                item.unit());
    }

    private static Optional<Identified> identified(Identification asked) {
        return asked.controlled()
                .map(controlled -> new Identified(
                        asked.lines(), controlled, asked.controlCodes(), BusinessZone.dayOf(asked.concludedAt())));
    }
}
