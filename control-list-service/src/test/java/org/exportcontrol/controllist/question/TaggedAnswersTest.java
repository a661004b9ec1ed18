package org.exportcontrol.controllist.question;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.controllist.draft.Drafting.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.testkit.Announcements;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader may keep: told without looking into the list, and always of one edition. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class TaggedAnswersTest {

    private static final LocalDate MADE = LocalDate.parse("2031-10-01");

    /** In another stretch of days, whose list nobody has asked for yet. */
    private static final LocalDate NOT_MADE = LocalDate.parse("2031-10-20");

    private final Editions editions;
    private final TaggedAnswers answers;

    TaggedAnswersTest(Editions editions, TaggedAnswers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    @BeforeEach
    void additions() {
        published(Announcements.ADDITIONS);
        editions.refresh();
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/screenings?asOf=DAY&form=METAL&constituents=W",
                "/v1/entries?asOf=DAY",
                "/v1/entries/1C117.a?asOf=DAY",
                "/v1/search?q=1C117&asOf=DAY",
                "/v1/comparisons?from=DAY&to=DAY"
            })
    void aReaderThatHasTheAnswerIsToldSoWithoutMakingTheList(String address) {
        String tag = given().get(address.replace("DAY", MADE.toString()))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag")
                .replace(MADE.toString(), NOT_MADE.toString());
        ListSnapshot list = editions.newest();
        list.latest();
        assertFalse(list.hasMade(NOT_MADE));
        given().header("If-None-Match", tag)
                .get(address.replace("DAY", NOT_MADE.toString()))
                .then()
                .statusCode(304);
        assertFalse(list.hasMade(NOT_MADE));
        given().get(address.replace("DAY", NOT_MADE.toString())).then().statusCode(200);
        assertTrue(list.hasMade(NOT_MADE));
    }

    /** A publication between the tag and the answer changes neither. */
    @Test
    void tagAndAnswerAreOfOneEdition() {
        RestResponse<Edition> answer = answers.answer(new QuestionTime(MADE, null), new FirstQuestion(), list -> {
            published(Announcements.SUSPENSION);
            editions.refresh();
            return list.edition();
        });
        assertEquals(3, editions.newest().edition().number());
        assertEquals(2, answer.getEntity().number());
        assertTrue(
                answer.getEntityTag().getValue().startsWith("2-"),
                answer.getEntityTag().getValue());
    }

    /** From a reader that has nothing yet. */
    private static final class FirstQuestion implements Request {

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Variant selectVariant(List<Variant> variants) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions(EntityTag tag) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions(Date lastModified) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions(Date lastModified, EntityTag tag) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions() {
            return null;
        }
    }
}
