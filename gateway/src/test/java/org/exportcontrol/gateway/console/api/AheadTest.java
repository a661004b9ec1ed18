package org.exportcontrol.gateway.console.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Problem;
import org.junit.jupiter.api.Test;

class AheadTest {

    private final List<UniEmitter<? super String>> asked = new ArrayList<>();

    @Test
    void allQuestionsAreUnderWayBeforeTheFirstAnswer() {
        Ahead<String> first = Ahead.of(question());
        Ahead<String> second = Ahead.of(question());
        assertEquals(2, asked.size());

        asked.get(1).complete("two");
        asked.get(0).complete("one");

        assertEquals(List.of("one", "two"), Ahead.all(List.of(first, second)));
    }

    @Test
    void aRefusalComesAsItIs() {
        ServiceRefused refusal =
                new ServiceRefused(Problem.of(CommonProblem.NOT_FOUND).in(Language.EN, "/v1/declarations/d1"));
        Ahead<String> question = Ahead.of(question());

        asked.get(0).fail(refusal);

        assertSame(refusal, assertThrows(ServiceRefused.class, question::get));
    }

    @Test
    void aConnectionThatBrokeIsNoAnswer() {
        IOException broken = new IOException("reset");
        Ahead<String> question = Ahead.of(question());

        asked.get(0).fail(broken);

        assertSame(
                broken, assertThrows(ProcessingException.class, question::get).getCause());
    }

    @Test
    void whatIsAskedOnceIsAskedOnce() {
        Ahead<String> question = Ahead.of(question());
        asked.get(0).complete("one");

        assertEquals("one", question.get());
        assertEquals("one", question.get());
        assertEquals(1, asked.size());
    }

    private Uni<String> question() {
        return Uni.createFrom().emitter(asked::add);
    }
}
