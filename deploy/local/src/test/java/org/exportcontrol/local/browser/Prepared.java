package org.exportcontrol.local.browser;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.exportcontrol.local.oidc.DemoAccount.PROVINCIAL;

import com.microsoft.playwright.options.FilePayload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Form;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Goods;
import org.exportcontrol.local.story.Grant;
import org.exportcontrol.local.story.TestStack;

/** Prepared of E1 in many states, brought there over the API, so that every page has something to show. */
final class Prepared {
    private static final String APPLICATIONS = "/api/license/v1/applications";

    private static final List<String> KINDS =
            List.of("APPLICATION_FORM", "IDENTITY", "CONTRACT", "TECHNICAL_DESCRIPTION", "END_USE_CERTIFICATE");

    private static final String APPLICATION = """
            {
              "type": "SINGLE",
              "applicantName": "赣州稀土进出口有限公司",
              "lines": [{"line": 1, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"], "name": "氧化镝",
                         "quantity": "300", "unit": "KGM"}],
              "destinationCountry": "DEU",
              "importer": "%1$s",
              "endUsers": ["%1$s"],
              "endUse": "Permanent magnets of traction motors for passenger cars",
              "documents": [%2$s]
            }
            """;

    private static final String DOCUMENT = """
            {"kind": "%s", "name": "%s", "sha256": "%s", "sizeBytes": %d}""";

    private static final String CHALLENGE = """
            {
              "ground": "EVIDENCE_OF_CONTROL",
              "statement": "The magnets are declared without terbium; the laboratory has found terbium.",
              "evidence": [{"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 %% by mass in three of three samples",
                            "reference": "2248-LAB-0613", "takenOn": "%s"}]
            }
            """;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Gateway gateway = TestStack.faulty().stack().gateway(new TestStack.Silence());
    private final String license = Grant.general(gateway, "1000", today);
    private final Answer draft = application();
    private final Answer examined = anExaminedApplication();
    private final Answer held = declaration(Goods.DYSPROSIUM_OXIDE, "属于两用物项 1C905.b", license);
    private final Answer unfinished = declaration(Goods.MAGNETS_WITH_DYSPROSIUM, Goods.NOT_CONTROLLED, null);
    private final Answer challenged = aChallengedDeclaration();

    Prepared() {
        lodged(held);
    }

    /** A general license of which something is held. */
    String license() {
        return license;
    }

    /** An application that is not submitted yet. */
    String draft() {
        return draft.text("/id");
    }

    /** An application that waits for its decision. */
    String examined() {
        return examined.text("/id");
    }

    /** A declaration that would come back as it is. */
    String unfinished() {
        return unfinished.text("/id");
    }

    /** An accepted declaration whose gate is open. */
    String held() {
        return held.text("/id");
    }

    /** A declaration with a challenge that waits for the reply. */
    String challenged() {
        return challenged.text("/id");
    }

    String challenge() {
        return challenged.text("/challenges/0/id");
    }

    private Answer application() {
        String documents = KINDS.stream().map(Prepared::named).collect(Collectors.joining(","));
        return gateway.as(E1, null)
                .post(APPLICATIONS, APPLICATION.formatted(Goods.MOTOR_MAKER, documents))
                .expectStatus(201);
    }

    private Answer anExaminedApplication() {
        Answer application = application();
        String path = APPLICATIONS + "/" + application.text("/id");
        for (String kind : KINDS) {
            FilePayload paper = Papers.pdf(kind);
            gateway.as(E1, null)
                    .put(path + "/documents/" + sha256(paper.buffer), paper.mimeType, paper.buffer)
                    .expectStatus(200);
        }
        Answer submitted = move(E1, application, path + "/submit", null);
        Answer accepted = move(PROVINCIAL, submitted, path + "/accept", "{\"opinion\": \"材料齐全，初审同意\"}");
        return move(
                EXAMINER,
                accepted,
                path + "/review",
                "{\"recommendation\": \"GRANT\", \"opinion\": \"End use is civil and plausible.\"}");
    }

    private Answer declaration(String goods, String remarks, String licenseNumber) {
        Form form = new Form(E1, today.plusDays(3), remarks, goods, "100", licenseNumber);
        return gateway.as(E1, null).post(Declarations.PATH, form.json()).expectStatus(201);
    }

    private Answer lodged(Answer declaration) {
        return move(E1, declaration, Declarations.path(declaration) + "/lodge", null);
    }

    private Answer aChallengedDeclaration() {
        Answer lodged = lodged(declaration(Goods.PLAIN_MAGNETS, Goods.NOT_CONTROLLED, null));
        String path = Declarations.path(lodged);
        Answer running = move(OFFICER, lodged, path + "/challenges", CHALLENGE.formatted(today));
        return move(
                OFFICER,
                running,
                path + "/challenges/" + running.text("/challenges/0/id") + "/service",
                "{\"receivedOn\": \"" + today + "\"}");
    }

    private Answer move(DemoAccount who, Answer read, String path, String json) {
        return gateway.as(who, null)
                .ifMatch(read)
                .key(java.util.UUID.randomUUID().toString())
                .post(path, json)
                .expectStatus(200);
    }

    private static String named(String kind) {
        FilePayload paper = Papers.pdf(kind);
        return DOCUMENT.formatted(kind, paper.name, sha256(paper.buffer), paper.buffer.length);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
