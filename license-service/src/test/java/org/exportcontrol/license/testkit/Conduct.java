package org.exportcontrol.license.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.organization.UnifiedSocialCreditCode;

/** What is put on record about exporters. */
public final class Conduct {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Conduct() {}

    /** The code of an exporter of Jiangxi that no other test knows. */
    public static String newOrganization() {
        StringBuilder code = new StringBuilder("91360700MA");
        for (int i = 0; i < 7; i++) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        return ALPHABET.chars()
                .mapToObj(last -> code.toString() + (char) last)
                .filter(UnifiedSocialCreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    public static Response enter(String organization, String kind, LocalDate on, LocalDate until) {
        return enter(TestTokens.director(), organization, kind, on, until);
    }

    public static Response enter(String token, String organization, String kind, LocalDate on, LocalDate until) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("kind", kind);
        body.put("on", on.toString());
        body.put("until", until == null ? null : until.toString());
        body.put("source", "商务部行政处罚决定书〔2026〕1号");
        return Api.create(token, "/v1/conduct-entries", body);
    }

    public static String entered(String organization, String kind, LocalDate on, LocalDate until) {
        Response answer = enter(organization, kind, on, until);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }
}
