package org.exportcontrol.gateway.console.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.LineFinding;
import org.exportcontrol.gateway.console.screening.BatchTable.Unreadable;
import org.junit.jupiter.api.Test;

class BatchTableTest {

    @Test
    void aRowIsALineOfGoods() throws Exception {
        BatchTable table = read("""
                \uFEFFName,commoditycode,form,constituents,compositionComplete,alloyPartners,ours
                "氧化镝, A",2846901500,OXIDE,Dy:0.8713*; O,TRUE,,x
                magnet,,PERMANENT_MAGNET,Nd：0.3；Fe:0.6,,Nd; Fe; B,
                """);

        assertEquals(
                new ObjectMapper().readTree("""
                {"asOf": "2025-04-04", "lines": [
                  {"line": 1, "name": "氧化镝, A", "commodityCode": "2846901500", "form": "OXIDE",
                   "compositionComplete": true,
                   "constituents": [{"element": "Dy", "massFraction": "0.8713", "principal": true}, {"element": "O"}]},
                  {"line": 2, "name": "magnet", "form": "PERMANENT_MAGNET", "alloyPartners": ["Nd", "Fe", "B"],
                   "constituents": [{"element": "Nd", "massFraction": "0.3"}, {"element": "Fe", "massFraction": "0.6"}]}
                ]}"""),
                new ObjectMapper().readTree(table.request("2025-04-04").toString()));
    }

    @Test
    void aThousandLinesAreTakenAndNotOneMore() throws Exception {
        String thousand = "name\n" + "oxide\n".repeat(1_000);

        assertEquals(1_000, read(thousand).request("2025-04-04").get("lines").size());
        assertEquals("batch_tooMany", refusal(thousand + "oxide\n").text());
    }

    @Test
    void whatIsNoTableOfGoodsIsRefused() {
        assertEquals("batch_empty", refusal("").text());
        assertEquals("batch_empty", refusal("name\n").text());
        assertEquals("batch_broken", refusal("colour,shape\nred,round\n").text());
        assertEquals("batch_broken", refusal("name\n\"open\n").text());
    }

    @Test
    void theAnswerIsTheTableAgainAndRunsNoFormula() throws Exception {
        String answer = read("name,commodityCode\n=HYPERLINK(1),2846901500\n")
                .with(List.of(new LineFinding(
                        1, "CONTROLLED", null, null, List.of(), null, null, null, null, null, List.of(), null, null)));

        assertTrue(answer.contains("'=HYPERLINK(1)"), answer);
        assertTrue(answer.contains("CONTROLLED"), answer);
    }

    private static BatchTable read(String text) throws Unreadable {
        return BatchTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Unreadable refusal(String text) {
        return assertThrows(Unreadable.class, () -> read(text));
    }
}
