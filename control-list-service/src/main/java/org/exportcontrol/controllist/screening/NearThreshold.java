package org.exportcontrol.controllist.screening;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.controllist.condition.Condition;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.Measure;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.screening.Assessment.Outcome;
import org.exportcontrol.controllist.screening.LineFinding.Near;
import org.exportcontrol.controllist.screening.LineFinding.NearParameter;

/** Entries that goods would match but for a number: a remark must then give the actual parameters (CU-06). */
final class NearThreshold {

    private NearThreshold() {}

    static List<Near> of(List<Assessment> assessments, ScreeningLimits limits) {
        Set<Near> near = new LinkedHashSet<>();
        for (Assessment each : assessments) {
            if (each.entry().inEffect() && each.outcome() == Outcome.FAILS && isNear(each, limits)) {
                near.add(near(each));
            }
        }
        return List.copyOf(near);
    }

    private static boolean isNear(Assessment assessment, ScreeningLimits limits) {
        Condition condition = assessment.entry().reading().condition();
        Goods goods = assessment.part().goods();
        if (condition == null || !condition.numeric()) {
            return false;
        }
        List<Measure> failed = failed(condition, goods);
        return !failed.isEmpty()
                && condition.withNumbers(true).test(goods) == Truth.TRUE
                && failed.stream().allMatch(measure -> within(measure, limits));
    }

    private static List<Measure> failed(Condition condition, Goods goods) {
        return condition
                .measures(goods)
                .filter(measure -> measure.result() == Truth.FALSE)
                .toList();
    }

    private static boolean within(Measure measure, ScreeningLimits limits) {
        return limits.nearWithin()
                .map(share -> measure.off() != null && measure.off().compareTo(share) <= 0)
                .orElse(true);
    }

    /** How far off the goods are where the limit is not kept. */
    private static BigDecimal off(Measure measure) {
        return measure.result() == Truth.FALSE ? measure.off() : null;
    }

    private static Near near(Assessment assessment) {
        Condition condition = assessment.entry().reading().condition();
        return new Near(
                assessment.entry().code(),
                assessment.entry().announcement(),
                assessment.entry().nameZh(),
                assessment.entry().nameEn(),
                condition
                        .measures(assessment.part().goods())
                        .map(measure -> new NearParameter(
                                measure.name(), measure.limit(), measure.given(), measure.result(), off(measure)))
                        .toList());
    }
}
