package org.exportcontrol.controllist.draft;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.controllist.draft.Drafting.DRAFTER;
import static org.exportcontrol.controllist.draft.Drafting.PUBLISHER;
import static org.exportcontrol.controllist.draft.Drafting.drafted;
import static org.exportcontrol.controllist.draft.Drafting.move;
import static org.exportcontrol.controllist.draft.Drafting.version;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several people publish at the same moment. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class PublicationRaceTest {

    private static final int AT_ONCE = 4;
    private static final int MOST_ROUNDS = 50;

    private static final String ENTRY = """
            {"announcement": {"id": "2030-%1$d", "number": "公告", "titleZh": "决定", "publishedOn": "2030-01-01"},
             "entries": [{"code": "3C00%1$d", "form": "METAL", "element": "Ga", "nameZh": "镓"}]}""";

    private final Editions editions;

    PublicationRaceTest(Editions editions) {
        this.editions = editions;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    /** Who comes second is told so and repeats; in the end there is one edition for each, and none is lost. */
    @Test
    void whoIsToldToRepeatPublishesAtLast() throws Exception {
        List<String> drafts = new ArrayList<>(IntStream.rangeClosed(1, AT_ONCE)
                .mapToObj(number -> drafted(ENTRY.formatted(number)))
                .toList());
        drafts.forEach(draft -> move(DRAFTER, draft, "submit").statusCode(200));
        List<Integer> numbers = new ArrayList<>();
        for (int round = 0; !drafts.isEmpty(); round++) {
            assertEquals(true, round < MOST_ROUNDS, drafts + " were never published");
            List<Response> answers = publishAtOnce(drafts);
            for (int i = answers.size() - 1; i >= 0; i--) {
                if (answers.get(i).statusCode() == 200) {
                    numbers.add(answers.get(i).path("edition"));
                    drafts.remove(i);
                } else {
                    answers.get(i).then().statusCode(409);
                    assertEquals(
                            "/problems/publication-in-progress", answers.get(i).path("type"));
                }
            }
        }
        assertEquals(List.of(2, 3, 4, 5), numbers.stream().sorted().toList());
        editions.refresh();
        given().get("/v1/announcements")
                .then()
                .body("items.id", containsInAnyOrder("2025-18", "2030-1", "2030-2", "2030-3", "2030-4"));
        for (int number = 1; number <= AT_ONCE; number++) {
            given().get("/v1/entries/3C00" + number + "?asOf=2030-01-01").then().statusCode(200);
        }
    }

    private static List<Response> publishAtOnce(List<String> drafts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(drafts.size());
        ExecutorService people = Executors.newFixedThreadPool(drafts.size());
        try {
            List<Callable<Response>> publications = new ArrayList<>();
            for (String draft : drafts) {
                int version = version(draft);
                publications.add(() -> {
                    start.await();
                    return move(PUBLISHER, draft, "publish", version).extract().response();
                });
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : people.invokeAll(publications)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
