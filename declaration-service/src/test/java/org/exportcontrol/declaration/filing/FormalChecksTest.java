package org.exportcontrol.declaration.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.code.CodeBook;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of D18 and section 5.2: each field by itself, in a form that is otherwise in order. */
class FormalChecksTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

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
                        "/lines/0/originCountry",
                        "/lines/0/brandType",
                        "/lines/0/exportPreference"),
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
                "/lines/0/importer         | \"\"",
                "/consignor/customsCode    | \"123\"",
                "/consignor/customsCode    | \"36A7123456\"",
                "/transportMode            | \"sea\"",
                "/wrap                     | \"6\"",
                "/currency                 | \"XQQ\"",
                "/lines/0/brandType        | \"5\"",
                "/lines/0/brandType        | null",
                "/lines/0/exportPreference | \"3\"",
                "/lines/0/exportPreference | null",
                "/lines/0/domesticSource   | \"3607\""
            })
    void eachFieldIsCheckedAtItsPlace(String pointer, String json) {
        assertEquals(List.of(pointer), pointers(Forms.licensedOxide().with(pointer, json)));
    }

    @ParameterizedTest(name = "{0} = {1} is faulty at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/freight   | {\"mark\":\"4\",\"amount\":\"100\",\"currency\":\"USD\"} | /freight/mark",
                "/freight   | {\"mark\":\"3\",\"amount\":\"0\",\"currency\":\"USD\"}   | /freight/amount",
                "/freight   | {\"mark\":\"2\",\"amount\":\"100\"}                       | /freight/currency",
                "/freight   | {\"mark\":\"1\",\"amount\":\"5\",\"currency\":\"USD\"}   | /freight/currency",
                "/insurance | {\"mark\":\"2\",\"amount\":\"5\",\"currency\":\"USD\"}   | /insurance/mark",
                "/insurance | {\"mark\":\"3\",\"amount\":\"-5\",\"currency\":\"USD\"}  | /insurance/amount",
                "/otherFees | {\"mark\":\"3\",\"amount\":\"0\",\"currency\":\"USD\"}   | /otherFees/amount",
                "/lines/0/firstStatutory  | {\"quantity\":\"0\",\"unit\":\"035\"}    | /lines/0/firstStatutory/quantity",
                "/lines/0/firstStatutory  | {\"quantity\":\"499\",\"unit\":\"035\"}  | /lines/0/firstStatutory/quantity",
                "/lines/0/firstStatutory  | {\"quantity\":\"9\",\"unit\":\"stück\"}  | /lines/0/firstStatutory/unit",
                "/lines/0/secondStatutory | {\"quantity\":\"9\",\"unit\":\"007\"}    | /lines/0/firstStatutory"
            })
    void feesAndStatutoryQuantitiesAreChecked(String field, String json, String pointer) {
        assertEquals(List.of(pointer), pointers(Forms.licensedOxide().with(field, json)));
    }

    /** CU-03: goods are declared before they are loaded; the day of export itself is not refused. */
    @Test
    void goodsAreDeclaredBeforeTheyLeave() {
        assertEquals(List.of("/exportDate"), pointers(Forms.licensedOxide().with("/exportDate", "\"2026-03-15\"")));
        assertEquals(List.of(), pointers(Forms.licensedOxide().with("/exportDate", "\"2026-03-16\"")));
    }

    @Test
    void aFormWithEveryFieldIsInOrder() {
        Forms full = Forms.licensedOxide()
                .with("/consignor/customsCode", "\"3607912345\"")
                .with("/transportMode", "\"2\"")
                .with("/wrap", "\"06\"")
                .with("/freight", "{\"mark\":\"2\",\"amount\":\"100.5\",\"currency\":\"USD\"}")
                .with("/insurance", "{\"mark\":\"1\",\"amount\":\"0.3\"}")
                .with("/otherFees", "{\"mark\":\"3\",\"amount\":\"-20\",\"currency\":\"CNY\"}")
                .with(
                        "/documents",
                        "[{\"code\":\"3\",\"number\":\"26-AA-000001\"},{\"code\":\"4\",\"number\":\"26-AA-777777\"}]")
                .with("/lines/0/unit", "\"035\"")
                .with("/lines/0/firstStatutory", "{\"quantity\":\"500\",\"unit\":\"KGM\"}")
                .with("/lines/0/secondStatutory", "{\"quantity\":\"20\",\"unit\":\"123\"}")
                .with("/lines/0/domesticSource", "\"36079\"");
        assertEquals(List.of(), pointers(full));
    }

    @Test
    void theThreeCountriesAreKeptApart() {
        Forms apart = Forms.magnets()
                .with("/arrivalCountry", "\"NLD\"")
                .with("/arrivalPort", "\"Antwerpen\"")
                .with("/destinationCountry", "\"DEU\"")
                .with("/lines/0/originCountry", "\"CHN\"");
        assertEquals(List.of(), pointers(apart));
    }

    @Test
    void aDocumentHasACodeAndANumber() {
        Forms bare = Forms.magnets().with("/documents", "[{\"code\":\"34\"}]");
        assertEquals(List.of("/documents/0/code", "/documents/0/number"), pointers(bare));
    }

    @Test
    void theGrossWeightIsNotBelowTheNetWeight() {
        assertEquals(List.of("/grossWeight"), pointers(Forms.magnets().with("/grossWeight", "\"499.9\"")));
    }

    @Test
    void aLicenseIsAttachedWithDocumentCodeThree() {
        Forms attachedAsOther =
                Forms.licensedOxide().with("/documents", "[{\"code\":\"4\",\"number\":\"26-AA-000001\"}]");
        List<Violation> found = check(attachedAsOther, true);
        assertEquals("CU-04", found.get(0).rule());
    }

    @Test
    void onlyTheDeclarantsOwnGoodsAreDeclared() {
        List<Violation> found = check(Forms.magnets(), false);
        assertEquals("CU-01", found.get(0).rule());
        assertEquals("/consignor/uscc", found.get(0).pointer());
    }

    private List<String> pointers(Forms forms) {
        return check(forms, true).stream().map(Violation::pointer).toList();
    }

    private static List<Violation> check(Forms forms, boolean mayFile) {
        return FormalChecks.of(form(forms), mayFile, CodeBook.shipped(), DAY);
    }

    private static DeclarationForm form(Forms forms) {
        try {
            return JSON.readValue(forms.json(), DeclarationForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
