package org.exportcontrol.declaration.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of D18 and section 5.2: each field by itself, in a form that is otherwise in order. */
class FormalChecksTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final FormalChecks checks = new FormalChecks();

    @Test
    void aFormInOrderHasNoFault() {
        assertEquals(List.of(), pointers(Forms.licensedOxide()));
        assertEquals(List.of(), pointers(Forms.magnets()));
    }

    @Test
    void anEmptyFormHasEveryFaultAtOnce() {
        Forms empty = Forms.magnets().with("/lines", "[{}]");
        assertEquals(
                List.of(
                        "/lines/0/line",
                        "/lines/0/commodityCode",
                        "/lines/0/name",
                        "/lines/0/specification",
                        "/lines/0/quantity",
                        "/lines/0/unit",
                        "/lines/0/originCountry"),
                pointers(empty));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/customsOffice            | \"22\"",
                "/consignor/uscc           | \"91360700MA1A2B3C6P\"",
                "/consignor/name           | \" \"",
                "/tradeMode                | \"01100\"",
                "/transactionMode          | \"7\"",
                "/exportDate               | null",
                "/arrivalCountry           | \"DE\"",
                "/destinationCountry       | \"XXX\"",
                "/arrivalPort              | null",
                "/packages                 | 0",
                "/grossWeight              | \"-1\"",
                "/netWeight                | \"0\"",
                "/currency                 | \"EURO\"",
                "/lines                    | []",
                "/documents                | []",
                "/lines/0/line             | 2",
                "/lines/0/commodityCode    | \"28469015\"",
                "/lines/0/name             | \"\"",
                "/lines/0/specification    | null",
                "/lines/0/quantity         | \"0\"",
                "/lines/0/quantity         | \"0.0000000001\"",
                "/lines/0/quantity         | \"1000000000000\"",
                "/lines/0/unit             | \"kg\"",
                "/lines/0/originCountry    | \"China\"",
                "/lines/0/license/line     | 0",
                "/lines/0/importer         | null",
                "/lines/0/endUser          | null",
                "/lines/0/endUser          | \" \"",
                "/lines/0/importer         | \"\""
            })
    void eachFieldIsCheckedAtItsPlace(String pointer, String json) {
        assertEquals(List.of(pointer), pointers(Forms.licensedOxide().with(pointer, json)));
    }

    @Test
    void theGrossWeightIsNotBelowTheNetWeight() {
        assertEquals(List.of("/grossWeight"), pointers(Forms.magnets().with("/grossWeight", "\"499.9\"")));
    }

    @Test
    void aLicenseIsAttachedWithDocumentCodeThree() {
        Forms attachedAsOther =
                Forms.licensedOxide().with("/documents", "[{\"code\":\"4\",\"number\":\"26-AA-000001\"}]");
        List<Violation> found = checks.of(form(attachedAsOther), TestTokens.E1);
        assertEquals("CU-04", found.get(0).rule());
    }

    @Test
    void onlyTheDeclarantsOwnGoodsAreDeclared() {
        List<Violation> found = checks.of(form(Forms.magnets()), TestTokens.E2);
        assertEquals("CU-01", found.get(0).rule());
        assertEquals("/consignor/uscc", found.get(0).pointer());
    }

    private List<String> pointers(Forms forms) {
        return checks.of(form(forms), TestTokens.E1).stream()
                .map(Violation::pointer)
                .toList();
    }

    private static DeclarationForm form(Forms forms) {
        try {
            return JSON.readValue(forms.json(), DeclarationForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
