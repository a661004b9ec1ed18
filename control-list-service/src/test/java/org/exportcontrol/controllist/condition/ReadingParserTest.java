package org.exportcontrol.controllist.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingParserTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"form\": \"GROUP\"} | Condition of 1X: no form of goods: \"GROUP\"",
                "{\"contains\": \"Td\"} | Condition of 1X: no element: \"Td\"",
                "{\"contains\": \"Tb\", \"at\": 1} | Condition of 1X: contains takes only as and atLeast beside it",
                "{\"principals\": []} | Condition of 1X: a list of texts is needed",
                "{\"principals\": [\"Sm\", \"Sm\"]} | Condition of 1X: an element stands twice",
                "{\"all\": []} | Condition of 1X: a list of conditions is needed",
                "{\"some\": [{\"form\": \"ALLOY\"}]} | Condition of 1X: unknown condition some",
                "{\"contains\": \"Tb\", \"atLeast\": \"1.2\"} | Condition of 1X: atLeast is a mass fraction from 0 to 1",
                "{\"contains\": \"Tb\", \"atLeast\": 1e999999999} | Condition of 1X: no number: 1E+999999999",
                "{\"parameter\": \"density\", \"operator\": \"~\", \"value\": 1} | Condition of 1X: unknown operator \"~\" of"
                        + " density",
                "{\"parameter\": \"\", \"operator\": \">\", \"value\": 1} | Condition of 1X: a parameter has a name",
                "{\"parameter\": \"d\", \"operator\": \">\", \"value\": \"NaN\"} | Condition of 1X: no number: \"NaN\"",
                "{\"parameter\": \"d\", \"operator\": \">\"} | Condition of 1X: no number: (missing)",
                "{\"parameter\": \"d\", \"operator\": \"BETWEEN\", \"min\": 2, \"max\": 1} | Condition of 1X: d has a min above"
                        + " its max",
                "{\"parameter\": \"d\", \"operator\": \"BETWEEN\", \"value\": 1} | Condition of 1X: d has one value where min and"
                        + " max are needed",
                "{\"parameter\": \"d\", \"operator\": \">\", \"value\": 1, \"tolerance\": 2} | Condition of 1X: unknown key"
                        + " tolerance in a parameter",
                "{\"cuttableTo\": {\"dimensions\": [], \"unit\": \"mm\"}} | Condition of 1X: cuttableTo takes one to three"
                        + " dimensions and a unit",
                "{\"cuttableTo\": {\"dimensions\": [1]}} | Condition of 1X: cuttableTo takes one to three dimensions and a"
                        + " unit",
                "{\"use\": \"nothing\"} | Condition of 1X: no definition nothing",
                "{\"form\": \"ALLOY\", \"not\": {}} | Condition of 1X: a condition is an object with one key:"
                        + " {\"form\":\"ALLOY\",\"not\":{}}",
            })
    void aConditionThatIsNotUnderstoodIsRefused(String condition, String refusal) {
        assertEquals(refusal, refusal(head() + ", \"condition\": " + condition + "}"));
    }

    @Test
    void aReadingWithoutAConditionIsRefused() {
        assertEquals("Condition of 1X: neither condition nor review", refusal(head() + "}"));
    }

    @Test
    void aMisspelledKeyIsRefused() {
        assertEquals("Condition of 1X: unknown key conditon", refusal(head() + ", \"conditon\": {}}"));
    }

    @Test
    void aReviewMustSayWhatIsNotKnown() {
        assertEquals(
                "Condition of 1X: review and incomplete belong together",
                refusal(head() + ", \"review\": {\"contains\": \"Y\"}}"));
    }

    @Test
    void aDefinitionKeepsItsOwnBasis() {
        String file =
                "{\"definitions\": {\"d\": {\"rule\": \"MA-09\", \"source\": \"FAQ\", \"en\": \"is none\", \"zh\": \"不是\", \"condition\":"
                        + " {\"not\": {\"processingStage\": [\"MOTOR\"]}}}}, \"readings\": ["
                        + head() + ", \"condition\": {\"use\": \"d\"}}]}";
        Reading reading = parsed(file);
        Goods goods = new Goods("", Form.ALLOY, List.of(), false, Set.of(), "MOTOR", Properties.NONE);
        Check check = reading.condition().checks(goods).get(0);
        assertEquals("MA-09", check.rule());
        assertEquals("is none", check.condition().en());
        assertEquals(Truth.FALSE, check.result());
        assertEquals(Set.of("MOTOR"), reading.stages());
    }

    private static String refusal(String reading) {
        String file = "{\"definitions\": {}, \"readings\": [" + reading + "]}";
        return assertThrows(IllegalArgumentException.class, () -> parsed(file)).getMessage();
    }

    private static Reading parsed(String file) {
        try {
            JsonNode root = JSON.readTree(file);
            return new ReadingParser(root.path("definitions"))
                    .reading(root.path("readings").get(0));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static String head() {
        return "{\"code\": \"1X\", \"rule\": \"MA-06\", \"source\": \"A18\", \"en\": \"words\", \"zh\": \"文字\"";
    }
}
