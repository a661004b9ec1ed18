package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.DIRECTOR;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.local.oidc.DemoAccount;

/** A license of 1C905.b to a German motor maker, from its application to the grant. */
public final class Grant {
    /** Where applications are filed, behind the gateway. */
    public static final String APPLICATIONS = "/api/license/v1/applications";

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
        Answer draft = gateway.as(E1, null)
                .post(APPLICATIONS, ApplicationJson.general(kilograms))
                .expectStatus(201);
        Answer reviewed = examined(gateway, draft, Documents.OF_A_GENERAL_LICENSE);
        String application = APPLICATIONS + "/" + draft.text("/id");
        return move(gateway, DIRECTOR, reviewed, application + "/decide", decision(today, today.plusMonths(6)))
                .text("/licenseNumber");
    }

    /**
     * Brings an application of E1 to where only the decision is missing; nobody is told of it.
     *
     * @param draft  as it was answered
     * @param papers those that it names
     */
    public static Answer examined(Gateway gateway, Answer draft, List<Documents.Paper> papers) {
        String application = APPLICATIONS + "/" + draft.text("/id");
        for (Documents.Paper paper : papers) {
            gateway.as(E1, null)
                    .put(application + "/documents/" + paper.sha256(), "application/pdf", paper.content())
                    .expectStatus(200);
        }
        Answer submitted = move(gateway, E1, draft, application + "/submit", null);
        Answer accepted = move(gateway, PROVINCIAL, submitted, application + "/accept", OPINION);
        return move(gateway, EXAMINER, accepted, application + "/review", REVIEW);
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
