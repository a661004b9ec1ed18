package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryEntry;
import org.exportcontrol.declaration.story.StoryKind;
import org.exportcontrol.declaration.story.StoryPart;
import org.exportcontrol.declaration.story.Waiting;

/** What lodging found, attempt by attempt: findings, how the remark was read, the verdict on each license. */
@ApplicationScoped
class LodgingStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "lodged", Text.of("The declaration was lodged.", "报关单已申报。"),
            "returned", Text.of("The declaration was returned to the declarant.", "报关单被退回申报人。"),
            "awaiting verification",
                    Text.of("A neighbor did not answer; the lodging goes on by itself.", "相关系统未应答，申报将自动继续。"),
            "lodging repeated",
                    Text.of("The day turned; the lodging was repeated for the new day.", "日期已变更，按新日期重新处理申报。"),
            "accepted", Text.of("Customs accepted the declaration.", "海关接受了申报。"));

    private final LodgingRepository lodgings;

    LodgingStory(LodgingRepository lodgings) {
        this.lodgings = lodgings;
    }

    @Override
    public Set<String> moves() {
        return SENTENCES.keySet();
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
        List<Lodging> attempts = lodgings.all(story.declaration().id());
        attempts.stream()
                .filter(attempt -> story.viewer() == Side.EXPORTER || !attempt.wasReturned()) // that is the declarant's
                .forEach(attempt -> tell(story, attempt));
        story.declaration()
                .waitingFor()
                .ifPresent(neighbor -> story.waits(Waiting.of(
                        Text.of("The answer of " + neighbor + ".", "等待 " + neighbor + " 的应答。"),
                        neighbor,
                        attempts.isEmpty()
                                ? story.declaration().createdAt()
                                : attempts.get(0).startedAt(),
                        null,
                        null)));
    }

    private static void tell(Story story, Lodging attempt) {
        Instant at = attempt.endedAt().orElse(attempt.startedAt());
        attempt.remark()
                .ifPresent(remark -> story.tell(StoryEntry.of(
                                at,
                                StoryKind.FINDING,
                                "The remark was read as: " + remark.says() + " " + String.join(", ", remark.codes()),
                                "备注栏识读结果：" + remark.says() + " " + String.join("、", remark.codes()))
                        .under("CU-05", "MOFCOM and GAC Announcement No. 18 of 2025")));
        attempt.screening()
                .ifPresent(screening -> screening.lines().forEach(line -> story.tell(finding(at, screening, line))));
        attempt.verdict().ifPresent(verdict -> verdict.lines().forEach(line -> tell(story, at, line)));
        attempt.violations()
                .forEach(fault -> story.tell(StoryEntry.of(at, StoryKind.FINDING, fault.detail())
                        .under(fault.rule(), fault.source())
                        .because(fault.remedy())
                        .with("pointer", fault.pointer())));
    }

    private static StoryEntry finding(Instant at, Screening screening, Screening.Line line) {
        String codes = String.join(", ", line.codes());
        Text what =
                switch (line.finding()) {
                    case CONTROLLED ->
                        Text.of(
                                "Line " + line.line() + " is controlled: " + codes + ".",
                                "第 " + line.line() + " 项属于管制物项：" + codes + "。");
                    case NOT_CONTROLLED ->
                        Text.of(
                                "Line " + line.line() + " is not controlled by its declared data.",
                                "第 " + line.line() + " 项按申报内容不属于管制物项。");
                    case NEEDS_REVIEW ->
                        Text.of(
                                "Whether line " + line.line() + " is controlled needs a review.",
                                "第 " + line.line() + " 项是否属于管制物项需要人工审核。");
                };
        return StoryEntry.of(at, StoryKind.FINDING, what)
                .because(Text.of(
                        "By the control list of announcement "
                                + screening.edition().announcement() + " (edition "
                                + screening.edition().number() + ") as of " + screening.asOf() + ".",
                        "依据公告 " + screening.edition().announcement() + "（第 "
                                + screening.edition().number() + " 版）截至 " + screening.asOf() + " 的管制清单。"))
                .under("CL-10", "CUL 24 to 26");
    }

    private static void tell(Story story, Instant at, HoldVerdict.Line line) {
        if (line.heldKilograms() != null) {
            story.tell(StoryEntry.of(
                            at,
                            StoryKind.VERDICT,
                            "License " + line.licenseNumber() + " covers line " + line.goodsLine() + "; "
                                    + line.heldKilograms().toPlainString() + " kg are held on it.",
                            "许可证 " + line.licenseNumber() + " 涵盖第 " + line.goodsLine() + " 项，已预扣 "
                                    + line.heldKilograms().toPlainString() + " 千克。")
                    .under("WO-08", "DUR 18")
                    .with("license", line.licenseNumber()));
        }
        for (LicenseFailure failure : line.failures()) {
            story.tell(StoryEntry.of(at, StoryKind.VERDICT, failure.detail())
                    .because(failure.remedy())
                    .under(failure.rule(), failure.source())
                    .with("license", line.licenseNumber()));
        }
    }
}
