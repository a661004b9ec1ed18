package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.status;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may get wrong at a hold, and what only looks wrong. */
@QuarkusTest
@WithNeighbors
class HoldInputResourceTest {

    private final UUID declaration = declaration();

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.0000", "-0.1", "-500", "+5", "1e30", "1E-3", "1,5", "1.", ".5", " 5", "NaN", "٥", ""})
    void whatIsNoQuantityAboveZeroIsAFaultOfTheCaller(String quantity) {
        String number = licensed(singleApplication());

        put(declaration, request(1, goods(1, number, 1, "1"), goods(2, number, 1, quantity)))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("violations.pointer", contains("/lines/1/quantity"));

        assertEquals("500", balance(number, "free"));
        assertEquals(0, status(declaration).getInt("attempt"), "the attempt is not used up");
    }

    @Test
    void moreDigitsThanAnyLicenseHasAreAFaultOfTheCallerAndMoreKilogramsAreRefused() {
        String number = licensed(singleApplication());

        put(declaration, request(1, goods(1, number, 1, "1000000000000")))
                .then()
                .statusCode(400);
        put(declaration, request(1, goods(1, number, 1, "999999999999.999999")))
                .then()
                .statusCode(200)
                .body("lines[0].failures.check", contains("QUANTITY"));
        Map<String, Object> tons = goods(1, number, 1, "999999999999");
        tons.put("unit", "TNE");
        put(declaration, request(2, tons)).then().statusCode(200).body("lines[0].failures.check", contains("UNIT"));
    }

    @Test
    void fourPlacesAreKeptAsTheyAre() { // WO-07
        String number = licensed(generalApplication(line(1, "1.0005", "KGM")));

        held(declaration, 1, goods(1, number, 1, "0.3334"));
        held(declaration(), 1, goods(1, number, 1, "0.6670"));

        assertEquals("1.0004", balance(number, "held"));
        assertEquals("0.0001", balance(number, "free"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "+10000-01-01", "2026-02-30", "16.03.2026", "20260316", ""})
    void whatIsNoDayIsAFaultOfTheCaller(String day) {
        Map<String, Object> request = request(1, goods(1, "26-AA-000001", 1, "1"));
        request.put("acceptanceDate", day);

        put(declaration, request).then().statusCode(400);
    }

    @Test
    void anAcceptanceBeforeTheLicenseBeganIsRefusedAndOneOnItsFirstAndLastDayIsNot() { // WO-08
        String number = licensed(
                generalApplication(line(1, "500", "KGM")),
                Map.of(
                        "validFrom", today().plusDays(1).toString(),
                        "validTo", today().plusDays(2).toString()));

        for (int days = 0; days <= 3; days++) {
            Map<String, Object> request = request(1, goods(1, number, 1, "1"));
            request.put("acceptanceDate", today().plusDays(days).toString());
            List<String> expected = days == 1 || days == 2 ? List.of() : List.of("VALIDITY");
            put(declaration(), request).then().statusCode(200).body("lines[0].failures.check", equalTo(expected));
        }
    }

    /** Nothing is cut, on the license or in the comparison. */
    @Test
    void namesOfAThousandCharactersInFourScriptsAgreeToTheLastOne() {
        String importer = inFourScripts(1);
        String endUser = inFourScripts(2);
        Map<String, Object> application = generalApplication(line(1, "500", "KGM"));
        application.put("importer", importer);
        application.put("endUsers", List.of(endUser));
        String number = licensed(application);
        Map<String, Object> goods = goods(1, number, 1, "1");
        goods.put("importer", importer);
        goods.put("endUser", endUser);
        held(declaration, 1, goods);

        goods.put("importer", importer.substring(0, 999) + "X");
        goods.put("endUser", endUser.substring(0, 999));
        put(declaration(), request(1, goods))
                .then()
                .statusCode(200)
                .body("lines[0].failures.check", contains("IMPORTER", "END_USER"));
    }

    /** A thousand letters without a pattern, so that no index keeps them in fewer bytes than they have. */
    private static String inFourScripts(int seed) {
        StringBuilder name = new StringBuilder();
        for (int[] letters : new int[][] {{'a', 26}, {'а', 32}, {'ا', 10}, {'一', 20_000}}) {
            new Random(seed).ints(250, 0, letters[1]).forEach(i -> name.appendCodePoint(letters[0] + i));
        }
        return name.toString();
    }
}
