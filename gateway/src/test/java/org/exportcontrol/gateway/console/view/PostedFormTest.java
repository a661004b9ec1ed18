package org.exportcontrol.gateway.console.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.exportcontrol.common.problem.ProblemBody;
import org.junit.jupiter.api.Test;

class PostedFormTest {

    private static final PostedForm FORM = PostedForm.ofTexts()
            .lists("/lines/*/controlCodes")
            .flags("/truthful")
            .integers("/packages");

    @Test
    void aListOfWholeNumbersHoldsNumbersAndLeavesTheRestAsText() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("/lines", "1, 3, x");

        assertEquals(
                "{\"lines\":[1,3,\"x\"]}",
                PostedForm.ofTexts()
                        .lists("/lines")
                        .integers("/lines")
                        .read(fields)
                        .toString());
    }

    @Test
    void fieldsBecomeTheJsonAtTheirPointers() throws JsonProcessingException {
        assertReads(
                "{\"importer\":\"ACME\",\"truthful\":true,\"packages\":3,"
                        + "\"lines\":[{\"name\":\"oxide\",\"controlCodes\":[\"1C905.b\",\"1C902.a\"]}]}",
                "/importer",
                " ACME ",
                "/truthful",
                "true",
                "/packages",
                "3",
                "/lines/0/name",
                "oxide",
                "/lines/0/controlCodes",
                "1C905.b，1C902.a, ");
    }

    @Test
    void whatIsEmptyIsLeftOutAndRowsMoveUp() throws JsonProcessingException {
        assertReads(
                "{\"lines\":[{\"name\":\"first\"},{\"name\":\"second\"}]}",
                "/importer",
                " ",
                "/lines/3/name",
                "second",
                "/lines/1/name",
                "first",
                "/lines/0/name",
                "");
    }

    @Test
    void whatHasNoPointerIsNoContent() throws JsonProcessingException {
        assertReads("{}", "csrf", "x", "version", "3");
    }

    @Test
    void aNumberThatIsNoneStaysAsTyped() throws JsonProcessingException {
        assertReads("{\"packages\":\"three\"}", "/packages", "three");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        ProblemBody problem = new ProblemBody(
                "/problems/x",
                "X",
                422,
                null,
                null,
                null,
                null,
                null,
                List.of(new ProblemBody.Item("/importer", "Missing.", null, null, "Say who imports.")));

        Form form = Form.empty().refused(problem);

        assertEquals("Missing. Say who imports.", form.error("/importer"));
        assertEquals("", form.error("/lines"));
    }

    private static void assertReads(String json, String... fields) throws JsonProcessingException {
        MultivaluedMap<String, String> posted = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            posted.putSingle(fields[i], fields[i + 1]);
        }
        assertEquals(new ObjectMapper().readTree(json), FORM.read(posted));
    }
}
