package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.condition.Condition;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Gap;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.Measure;
import org.exportcontrol.controllist.condition.ReadingParser;
import org.exportcontrol.controllist.condition.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each kind of condition held against goods: what fails, what holds, and what must be said for either. */
    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvFileSource(resources = "/conditions.csv", numLinesToSkip = 2, delimiter = '|', quoteCharacter = '`')
    void aConditionIsTrueFalseOrOpen(String condition, String goods, Truth result, String missing) throws Exception {
        Condition tree = condition(condition);
        Goods read = goods(goods == null ? "" : goods);
        assertEquals(result, tree.test(read));
        String gaps = tree.checks(read).stream()
                .flatMap(check -> check.gaps().stream())
                .map(Gap::kind)
                .distinct()
                .map(Gap.Kind::name)
                .collect(Collectors.joining(" "));
        assertEquals(missing == null ? "" : missing, gaps);
    }

    @Test
    void aNumberThatFailsIsToldWithTheLimitAndHowFarOffItIs() throws Exception {
        Measure measure = condition(
                        "{\"parameter\":\"density\",\"operator\":\">=\",\"value\":\"18\",\"unit\":\"g/cm3\"}")
                .measures(goods("p:density=17100_kg/m3"))
                .findFirst()
                .orElseThrow();
        assertEquals("density >= 18 g/cm3", measure.limit().en());
        assertEquals("density 17100 kg/m3", measure.given());
        assertEquals(Truth.FALSE, measure.result());
        assertEquals("0.05", measure.off().toPlainString());
    }

    @ParameterizedTest(name = "{0} of {1} would hold without its numbers: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"all\":[{\"form\":\"ALLOY\"},{\"contains\":\"W\",\"atLeast\":\"0.9\"}]} | ALLOY W=0.8 | TRUE",
                "{\"all\":[{\"form\":\"ALLOY\"},{\"contains\":\"W\",\"atLeast\":\"0.9\"}]} | METAL W=0.8 | FALSE",
                "{\"not\":{\"parameter\":\"purity\",\"op\":\"<\",\"value\":99,\"unit\":\"%\"}} | p:purity=98_% | TRUE",
                "{\"cuttableTo\":{\"dimensions\":[50,50,10],\"unit\":\"mm\"}} | size:1x1x1_mm | TRUE"
            })
    void goodsAreNearWhenOnlyNumbersFail(String condition, String goods, Truth result) throws Exception {
        assertEquals(result, condition(condition).withNumbers(true).test(goods(goods)));
    }

    private static Condition condition(String tree) throws Exception {
        String reading =
                "{\"code\":\"1X\",\"rule\":\"MA-01\",\"source\":\"A\",\"en\":\"words\",\"zh\":\"文字\",\"condition\":"
                        + tree + "}";
        return new ReadingParser(JSON.createObjectNode())
                .reading(JSON.readTree(reading))
                .condition();
    }

    private static Goods goods(String notation) {
        List<Violation> violations = new ArrayList<>();
        Goods goods = new LinesReader(new ListWords(Set.copyOf(Form.OF_GOODS), Set.of("MOTOR")), violations)
                .read(List.of(GoodsNotation.line(notation)))
                .get(0)
                .itself()
                .goods();
        assertEquals(List.of(), violations);
        return goods;
    }
}
