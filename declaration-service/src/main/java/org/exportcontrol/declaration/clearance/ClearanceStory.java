package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryEntry;
import org.exportcontrol.declaration.story.StoryKind;
import org.exportcontrol.declaration.story.StoryPart;
import org.exportcontrol.declaration.story.Waiting;

/** Why goods were held, how each hold ended, and how release went. */
@ApplicationScoped
class ClearanceStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "release begun", Text.of("Release began: nothing stood against it.", "开始放行：没有妨碍放行的情形。"),
            "release waits", Text.of("Release waits for an answer.", "放行等待相关系统应答。"),
            "release abandoned", Text.of("Release was abandoned: a hold had been opened meanwhile.", "放行中止：期间新增了扣留。"),
            "released", Text.of("The goods were released.", "货物已放行。"),
            "not released", Text.of("Release of the goods was refused.", "货物不予放行。"));

    /** Told by the hold itself, with its ground and its end. */
    private static final Set<String> TOLD_BY_HOLDS = Set.of("hold opened", "hold told", "hold closed");

    /** These two have clocks of their own, which their feature tells. */
    private static final Set<HoldKind> WITH_CLOCKS = Set.of(HoldKind.CHALLENGE, HoldKind.IDENTIFICATION);

    @Override
    public Set<String> moves() {
        return Stream.concat(SENTENCES.keySet().stream(), TOLD_BY_HOLDS.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
        story.declaration().holds().stream()
                .filter(hold -> hold.isTold() || story.viewer() != Side.EXPORTER)
                .forEach(hold -> tell(story, hold));
    }

    private static void tell(Story story, Hold hold) {
        Text label = hold.kind().label();
        story.tell(StoryEntry.of(
                        hold.openedAt(),
                        StoryKind.HOLD,
                        "The goods are held: " + label.en() + ".",
                        "货物被扣留：" + label.zh() + "。")
                .because(hold.reason())
                .under(hold.rule(), hold.source())
                .with("hold", hold.id())
                .with("owner", hold.owner()));
        hold.closedAt()
                .ifPresent(closed -> story.tell(StoryEntry.of(
                                closed, StoryKind.HOLD, "A hold ended: " + label.en() + ".", "扣留结束：" + label.zh() + "。")
                        .because(words(hold.endCode()))
                        .inWords(hold.endGround())
                        .with("hold", hold.id())
                        .with("end", hold.endCode())));
        if (hold.isOpen() && !WITH_CLOCKS.contains(hold.kind())) {
            Waiting waiting = Waiting.of(
                    Text.of("The end of a hold: " + label.en() + ".", "等待解除扣留：" + label.zh() + "。"),
                    hold.owner(),
                    hold.openedAt(),
                    hold.rule(),
                    hold.source());
            story.waits(hold.due()
                    .map(due -> waiting.until(due.date(), due.provisional()))
                    .orElse(waiting));
        }
    }

    private static Text words(HoldEnd end) {
        return switch (end) {
            case CLEARED_ON_DOCUMENTS -> Text.of("Papers prove that the goods are as declared.", "单证证明货物与申报相符。");
            case CLEARED_ON_INSPECTION -> Text.of("The goods were inspected and are as declared.", "经查验货物与申报相符。");
            case CHALLENGED -> Text.of("It led to a challenge.", "转入质疑程序。");
            case NO_LICENSE_NEEDED -> Text.of("No license is needed.", "无需许可证件。");
            case CONCLUDED -> Text.of("MOFCOM has concluded.", "商务部已作出结论。");
            case LICENSE_RESUMED -> Text.of("The license is usable again.", "许可证恢复使用。");
            case PARTY_CLEARED -> Text.of("What stood against the party or destination has gone.", "有关主体或者目的地的限制已消除。");
            case STOP_LIFTED -> Text.of("MOFCOM lifted the stop order.", "商务部解除了停止放行命令。");
            case INSPECTED_DIFFERENT ->
                Text.of("The goods were inspected and are not as declared; a review took over.", "经查验货物与申报不符，转入审核。");
            case LANE_CHANGED -> Text.of("A supervisor moved the declaration to another lane.", "主管将报关单移至其他通道。");
            case REQUEST_DECIDED -> Text.of("The request was decided or taken back.", "申请已作出决定或者已撤回。");
            case WITHDRAWN -> Text.of("The declaration was withdrawn.", "报关单已撤销。");
            case NOT_RELEASED -> Text.of("The goods are not released.", "货物不予放行。");
        };
    }
}
