package org.exportcontrol.declaration.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Elapsed;

/**
 * Something that the goods wait for now.
 *
 * @param owner who must act: {@code customs}, {@code MOFCOM}, {@code exporter} or the name of a service
 * @param dueOn where the law sets a day; absent where it sets none
 * @param elapsed working days that have passed, where no day is set or it has passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Waiting(
        Text what,
        String owner,
        Instant since,
        LocalDate dueOn,
        Boolean dueProvisional,
        Elapsed elapsed,
        String rule,
        String source) {

    public static Waiting of(Text what, String owner, Instant since, String rule, String source) {
        return new Waiting(what, owner, since, null, null, null, rule, source);
    }

    public Waiting until(LocalDate day, boolean provisional) {
        return new Waiting(what, owner, since, day, provisional, elapsed, rule, source);
    }

    /** @param time may be null */
    public Waiting lasting(Elapsed time) {
        return new Waiting(what, owner, since, dueOn, dueProvisional, time, rule, source);
    }
}
