package org.exportcontrol.controllist.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingParserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"form\": \"ALOY\"} | Condition of 1X: unknown form \"ALOY\"",
                "{\"contains\": \"Td\"} | Condition of 1X: no element: \"Td\"",
                "{\"contains\": \"Tb\", \"at\": 1} | Condition of 1X: contains takes only as beside it",
                "{\"principals\": []} | Condition of 1X: a list of texts is needed",
                "{\"principals\": [\"Sm\", \"Sm\"]} | Condition of 1X: an element stands twice",
                "{\"all\": []} | Condition of 1X: a list of conditions is needed",
                "{\"some\": [{\"form\": \"ALLOY\"}]} | Condition of 1X: unknown condition some",
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
        Reading reading = ReadingFile.parse(JSON, file).get("1X");
        Goods goods = new Goods("", Form.ALLOY, List.of(), false, Set.of(), "MOTOR");
        Check check = reading.condition().checks(goods).get(0);
        assertEquals("MA-09", check.rule());
        assertEquals("is none", check.condition().en());
        assertEquals(Truth.FALSE, check.result());
        assertEquals(Set.of("MOTOR"), reading.stages());
    }

    private static String refusal(String reading) {
        String file = "{\"definitions\": {}, \"readings\": [" + reading + "]}";
        return assertThrows(IllegalArgumentException.class, () -> ReadingFile.parse(JSON, file))
                .getMessage();
    }

    private static String head() {
        return "{\"code\": \"1X\", \"rule\": \"MA-06\", \"source\": \"A18\", \"en\": \"words\", \"zh\": \"文字\"";
    }
}
