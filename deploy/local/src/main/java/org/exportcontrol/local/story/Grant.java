package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.DIRECTOR;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.PROVINCIAL;

import java.time.LocalDate;
import org.exportcontrol.local.oidc.DemoAccount;

/** A license of 1C905.b to a German motor maker, from its application to the grant. */
public final class Grant {
    static final String APPLICATIONS = "/api/license/v1/applications";

    private static final String GENERAL = """
            {
              "type": "GENERAL",
              "applicantName": "赣州稀土进出口有限公司",
              "lines": [{"line": 1, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"], "name": "氧化镝",
                         "quantity": "%3$s", "unit": "KGM"}],
              "destinationCountry": "DEU",
              "importer": "%1$s",
              "endUsers": ["%1$s"],
              "endUse": "Permanent magnets of traction motors for passenger cars",
              "documents": [%2$s]
            }
            """;

    private static final String OPINION = """
            {"opinion": "材料齐全，初审同意"}""";

    private static final String REVIEW = """
            {"recommendation": "GRANT", "opinion": "End use is civil and plausible; the end user is known."}""";

    private Grant() {}

    /**
     * A general license of E1, which any number of declarations may use at once; nobody is told of it.
     *
     * @param kilograms how much
     * @param today     its first day; it is good for half a year
     * @return its number
     */
    public static String general(Gateway gateway, String kilograms, LocalDate today) {
        String papers = Documents.named(Documents.OF_A_GENERAL_LICENSE);
        Answer draft = gateway.as(E1, null)
                .post(APPLICATIONS, GENERAL.formatted(Goods.MOTOR_MAKER, papers, kilograms))
                .expectStatus(201);
        String application = APPLICATIONS + "/" + draft.text("/id");
        for (Documents.Paper paper : Documents.OF_A_GENERAL_LICENSE) {
            gateway.as(E1, null)
                    .put(application + "/documents/" + paper.sha256(), "application/pdf", paper.content())
                    .expectStatus(200);
        }
        Answer submitted = move(gateway, E1, draft, application + "/submit", null);
        Answer accepted = move(gateway, PROVINCIAL, submitted, application + "/accept", OPINION);
        Answer reviewed = move(gateway, EXAMINER, accepted, application + "/review", REVIEW);
        return move(gateway, DIRECTOR, reviewed, application + "/decide", decision(today, today.plusMonths(6)))
                .text("/licenseNumber");
    }

    private static Answer move(Gateway gateway, DemoAccount who, Answer read, String path, String json) {
        return gateway.as(who, null).ifMatch(read).post(path, json).expectStatus(200);
    }

    static String decision(LocalDate validFrom, LocalDate validTo) {
        return """
                {
                  "outcome": "GRANT",
                  "grounds": "Civil end use by a known end user; no factor of the law speaks against it.",
                  "factors": {
                    "NATIONAL_SECURITY": "No concern.", "INTERNATIONAL_OBLIGATIONS": "None touched.",
                    "KIND_OF_EXPORT": "Sale.", "ITEM_SENSITIVITY": "Raw material.",
                    "DESTINATION": "No measure against the destination.", "END_USE": "Motors of passenger cars.",
                    "EXPORTER_CREDIT": "No penalty on record."
                  },
                  "validFrom": "%s",
                  "validTo": "%s"
                }
                """.formatted(validFrom, validTo);
    }
}
