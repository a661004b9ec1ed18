package org.exportcontrol.controllist.export;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.controllist.draft.Drafting.DRAFTER;
import static org.exportcontrol.controllist.draft.Drafting.drafted;
import static org.exportcontrol.controllist.draft.Drafting.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.Announcements;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole editions, as JSON and as a table. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class EditionResourceTest {

    private final Editions editions;

    EditionResourceTest(Editions editions) {
        this.editions = editions;
    }

    @BeforeEach
    void additionsAndTheirSuspension() {
        published(Announcements.ADDITIONS);
        published(Announcements.SUSPENSION);
        editions.refresh();
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void anEditionIsExportedAsJson() {
        given().get("/v1/editions").then().body("items.announcement", contains("2025-18", "2031-55", "2031-70"));
        given().get("/v1/editions/newest").then().body("number", equalTo(3));
        given().get("/v1/editions/3/entries")
                .then()
                .statusCode(200)
                .body("entries", hasSize(80))
                .body("entries.find { it.code == '1C117.a' }.versions[0].technicalParameters[0].value", equalTo("17.5"))
                .body("entries.find { it.code == '1C117.a' }.suspensions[0].untilBoundary", equalTo("UNSTATED"))
                .body("entries.find { it.code == '1C905.b' }.versions[0].reading.reading.rule", equalTo("MA-08"));
        given().get("/v1/editions/1/entries").then().body("entries", hasSize(69));
    }

    @Test
    void anEditionIsExportedAsATable() throws IOException {
        Response csv = given().get("/v1/editions/3/entries.csv");
        assertEquals("text/csv;charset=UTF-8", csv.contentType());
        assertTrue(csv.asString().startsWith("announcement,code,printedCode,parent"));
        List<Map<String, String>> lines = lines(csv.asString());
        assertEquals(80, lines.size());
        Map<String, String> bismuth = line(lines, "1C229.a");
        assertEquals("2031-55", bismuth.get("announcement"));
        assertEquals("2031-12-01", bismuth.get("from"));
        assertEquals("2031-11-07 INCLUSIVE - 2032-11-10 UNSTATED", bismuth.get("suspensions"));
        assertEquals("Bismuth metal", bismuth.get("nameEn"));
        assertTrue(bismuth.get("reading").contains("\"principals\":[\"Bi\"]"), bismuth.get("reading"));
    }

    /** What limits an entry and what could not be placed stands in the table too. */
    @Test
    void theTableLosesNothingThatDecides() throws IOException {
        List<Map<String, String>> lines =
                lines(given().get("/v1/editions/3/entries.csv").asString());
        String limits = line(lines, "1C117.a").get("technicalParameters");
        for (String part : List.of("\"parameter\":\"density\"", "\"operator\":\">=\"", "\"value\":\"17.5\"")) {
            assertTrue(limits.contains(part), limits);
        }
        assertTrue(line(lines, "1C117").get("unplacedItems").contains("钨镍铁合金"));
        assertTrue(line(lines, "1C905.b").get("verification").contains("\"commodityCodes\""));
        assertEquals("", line(lines, "1C229").get("technicalParameters"));
    }

    /** The columns that say what an entry is, taken from an export, make a draft. */
    @Test
    void limitsComeBackFromATable() throws IOException {
        String limits = line(lines(given().get("/v1/editions/3/entries.csv").asString()), "1C117.a")
                .get("technicalParameters");
        String draft = drafted("""
                {"announcement": {"id": "2032-1", "number": "公告", "titleZh": "决定", "publishedOn": "2032-01-01"}}""");
        given().auth()
                .oauth2(DRAFTER)
                .header("If-Match", "\"0\"")
                .contentType("text/csv; charset=UTF-8")
                .body("code,form,element,nameZh,technicalParameters\n3C002,METAL,W,钨,\"" + limits.replace("\"", "\"\"")
                        + "\"\n")
                .put("/v1/drafts/" + draft + "/entries")
                .then()
                .statusCode(200)
                .body("errors", equalTo(0));
        given().auth()
                .oauth2(DRAFTER)
                .get("/v1/drafts/" + draft + "/document")
                .then()
                .body("entries[0].technicalParameters.value", contains("17.5", "97"));
    }

    /** The list of an edition that nobody asked for is made of rows; without them it could not be. */
    @Test
    void aReaderThatHasTheEditionIsToldSoWithoutMakingItsList() throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("control_list");
                Statement sql = owner.createStatement()) {
            sql.execute("alter table entry rename to entry_away");
            try {
                for (String format : List.of("json", "csv")) {
                    given().header("If-None-Match", "\"2-" + format + "\"")
                            .get("/v1/editions/2/entries" + (format.equals("csv") ? ".csv" : ""))
                            .then()
                            .statusCode(304);
                }
                given().get("/v1/editions/2/entries").then().statusCode(500);
            } finally {
                sql.execute("alter table entry_away rename to entry");
            }
        }
    }

    private static List<Map<String, String>> lines(String table) throws IOException {
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table)) {
            return lines.readAll();
        }
    }

    private static Map<String, String> line(List<Map<String, String>> lines, String code) {
        return lines.stream()
                .filter(line -> line.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
