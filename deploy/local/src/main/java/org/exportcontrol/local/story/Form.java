package org.exportcontrol.local.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.exportcontrol.local.oidc.DemoAccount;

/**
 * A customs declaration as its exporter fills it in: one line of goods to Germany, through customs office 2248.
 *
 * @param consignor   the exporter, declaring for itself
 * @param exportOn    the day of export
 * @param remark      marks and remarks, which have to say whether the goods are controlled (CU-05)
 * @param goods       the members of the goods line that say what the goods are
 * @param kilograms   net mass
 * @param license     number of the license, or null
 */
record Form(DemoAccount consignor, LocalDate exportOn, String remark, String goods, String kilograms, String license) {
    private static final String FORM = """
            {
              "consignor": {"organization": "%s", "name": "%s"},
              "customsOffice": "2248",
              "exportDate": "%s",
              "tradeMode": "0110",
              "arrivalCountry": "DEU",
              "destinationCountry": "DEU",
              "port": "DEHAM",
              "transactionMode": "3",
              "importer": "%5$s",
              "endUser": "%5$s",
              "packages": 20,
              "grossKilograms": "%6$s.5",
              "netKilograms": "%6$s",
              "remark": "%4$s",
              "lines": [{
                "line": 1, %7$s,
                "quantity": "%6$s", "unit": "KGM", "netKilograms": "%6$s",
                "originCountry": "CHN", "sourceRegion": "36079", "currency": "EUR", "value": "150000"%8$s
              }]
            }
            """;

    String json() {
        String named = license == null
                ? ""
                : ", \"licenseNumber\": \"" + license + "\", \"licenseLine\": 1, \"supervisionDocumentCode\": \"3\"";
        return FORM.formatted(
                consignor.claims().get("organization"),
                consignor.displayName(),
                exportOn.format(DateTimeFormatter.ISO_LOCAL_DATE),
                remark,
                Goods.MOTOR_MAKER,
                kilograms,
                goods,
                named);
    }
}
