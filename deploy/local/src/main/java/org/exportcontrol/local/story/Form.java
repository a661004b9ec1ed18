package org.exportcontrol.local.story;

import java.time.LocalDate;
import org.exportcontrol.local.oidc.DemoAccount;

/**
 * A customs declaration as its exporter fills it in: one line of goods to Germany, through customs office 2248.
 *
 * @param consignor  the exporter, declaring for itself
 * @param exportDate the planned day of export
 * @param remarks    marks and remarks, which have to say whether the goods are controlled (CU-05)
 * @param goods      members of the goods line that say what the goods are, one of {@link Goods}
 * @param kilograms  net mass
 * @param license    number of the license, or null
 */
public record Form(
        DemoAccount consignor, LocalDate exportDate, String remarks, String goods, String kilograms, String license) {
    private static final String FORM = """
            {
              "customsOffice": "2248",
              "consignor": {"name": "{name}", "uscc": "{uscc}"},
              "tradeMode": "0110",
              "transactionMode": "3",
              "exportDate": "{exportDate}",
              "arrivalCountry": "DEU",
              "destinationCountry": "DEU",
              "arrivalPort": "Hamburg",
              "packages": 20,
              "grossWeight": "{kilograms}.5",
              "netWeight": "{kilograms}",
              "currency": "EUR",
              "remarks": "{remarks}",
              "documents": [{documents}],
              "lines": [{
                "line": 1,
                {goods},
                "quantity": "{kilograms}", "unit": "KGM", "originCountry": "CHN",
                "importer": "{buyer}", "endUser": "{buyer}",
                "brandType": "0", "exportPreference": "0"{license}
              }]
            }
            """;

    private static final String DOCUMENT = """
            {"code": "3", "number": "%s"}""";

    private static final String LICENSE = """
            , "license": {"number": "%s", "line": 1}""";

    /** The form as the API takes it. */
    public String json() {
        return FORM.replace("{name}", consignor.displayName())
                .replace("{uscc}", String.valueOf(consignor.claims().get("organization")))
                .replace("{exportDate}", exportDate.toString())
                .replace("{kilograms}", kilograms)
                .replace("{remarks}", remarks)
                .replace("{documents}", license == null ? "" : DOCUMENT.formatted(license))
                .replace("{goods}", goods.strip())
                .replace("{buyer}", Goods.MOTOR_MAKER)
                .replace("{license}", license == null ? "" : LICENSE.formatted(license));
    }
}
