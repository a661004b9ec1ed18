package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class ConcurrentHoldsTest {

    private static final int CALLERS = 12;

    @Test
    void manyAtOnceNeverOverdrawALine() throws Exception {
        String number = licensed(generalApplication(line(1, "70", "KGM")));

        List<Response> answers = atOnce(caller -> put(declaration(), request(1, goods(1, number, 1, "10"))));

        assertEquals(7, answers.stream().filter(ConcurrentHoldsTest::held).count());
        assertEquals("70", balance(number, "held"));
        assertEquals("0", balance(number, "free"));
    }

    /** More than the service has connections: each waits for one, then for the line, and none for both at once. */
    @Test
    void twoHundredAtOnceOnOneLineAllEndAndTheSumIsExact() throws Exception {
        String number = licensed(generalApplication(line(1, "1000", "KGM")));
        List<UUID> declarations =
                Stream.generate(Holding::declaration).limit(200).toList();

        List<Response> answers = atOnce(200, caller -> untilAnswered(declarations.get(caller), number));

        assertEquals(142, answers.stream().filter(ConcurrentHoldsTest::held).count());
        assertEquals("994", balance(number, "held"));
        assertEquals("6", balance(number, "free"));
    }

    @Test
    void holdsOnTheSameLicensesInOppositeOrderDoNotBlockEachOther() throws Exception {
        String one = licensed(generalApplication(line(1, "1000", "KGM")));
        String other = licensed(generalApplication(line(1, "1000", "KGM")));

        List<Response> answers = atOnce(caller -> caller % 2 == 0
                ? put(declaration(), request(1, goods(1, one, 1, "10"), goods(2, other, 1, "10")))
                : put(declaration(), request(1, goods(1, other, 1, "10"), goods(2, one, 1, "10"))));

        answers.forEach(answer -> assertEquals(200, answer.statusCode(), answer.asString()));
        assertEquals("120", balance(one, "held"));
        assertEquals("120", balance(other, "held"));
    }

    @Test
    void oneDeclarationAskedManyTimesHoldsOnce() throws Exception {
        String number = licensed(generalApplication(line(1, "70", "KGM")));
        UUID declaration = declaration();

        List<Response> answers = atOnce(caller -> put(declaration, request(1, goods(1, number, 1, "10"))));

        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        assertEquals("10", balance(number, "held"));
    }

    @Test
    void whenHoldAndFreeRaceTheFreedDeclarationHoldsNothingInTheEnd() throws Exception {
        String number = licensed(generalApplication(line(1, "70", "KGM")));
        UUID declaration = declaration();

        atOnce(caller ->
                caller % 2 == 0 ? put(declaration, request(1, goods(1, number, 1, "10"))) : free(declaration, 1));

        assertEquals("0", balance(number, "held"));
    }

    /** On a slow machine a caller may find no connection in time; it asks again, under the same attempt. */
    private static Response untilAnswered(UUID declaration, String number) {
        Response answer = put(declaration, request(1, goods(1, number, 1, "7")));
        for (int tries = 1; answer.statusCode() == 500 && tries < 20; tries++) {
            answer = put(declaration, request(1, goods(1, number, 1, "7")));
        }
        return answer;
    }

    private static boolean held(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("held");
    }

    private static List<Response> atOnce(Work work) throws Exception {
        return atOnce(CALLERS, work);
    }

    /** Runs as many callers side by side, each by its number. */
    private static List<Response> atOnce(int callers, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Response>> calls = IntStream.range(0, callers)
                    .<Callable<Response>>mapToObj(caller -> () -> work.call(caller))
                    .toList();
            List<Future<Response>> futures = pool.invokeAll(calls);
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Work {
        Response call(int caller);
    }
}
