package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.DIRECTOR;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.PROVINCIAL;

import java.time.LocalDate;

/** A single license is applied for, accepted, examined and granted, by four different people. */
final class Step2License implements Step {
    private static final String REVIEW = """
            {"recommendation": "GRANT", "opinion": "End use is civil and plausible; the end user is known."}
            """;

    private final Gateway gateway;
    private final LocalDate today;
    private String number;

    Step2License(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    @Override
    public String title() {
        return "E1 gets a single license for 500 kg to a German motor maker";
    }

    /** The number of the license, once it is granted. */
    String number() {
        return number;
    }

    @Override
    public void play() {
        Answer draft = gateway.as(E1, "drafts an application")
                .post(Grant.APPLICATIONS, ApplicationJson.single("500"))
                .expectStatus(201)
                .expect("state", "/state", "DRAFT");
        String application = Grant.APPLICATIONS + "/" + draft.text("/id");
        for (Documents.Paper paper : Documents.COMPLETE) {
            gateway.as(E1, "uploads " + paper.kind())
                    .put(application + "/documents/" + paper.sha256(), "application/pdf", paper.content())
                    .expectStatus(200);
        }
        Answer submitted = gateway.as(E1, "submits it to the province")
                .ifMatch(draft)
                .post(application + "/submit")
                .expectStatus(200)
                .expect("state", "/state", "SUBMITTED");
        Answer accepted = gateway.as(PROVINCIAL, "finds the papers complete and accepts them")
                .ifMatch(submitted)
                .post(application + "/accept", """
                        {"opinion": "材料齐全，初审同意"}""")
                .expectStatus(200)
                .expect("state", "/state", "ACCEPTED")
                .show("decision due", "/course/due/on");
        Answer reviewed = gateway.as(EXAMINER, "examines the application")
                .ifMatch(accepted)
                .post(application + "/review", REVIEW)
                .expectStatus(200)
                .expect("state", "/state", "UNDER_REVIEW")
                .expect("recommendation", "/review/recommendation", "GRANT");
        gateway.as(EXAMINER, "tries to decide what she has examined")
                .ifMatch(reviewed)
                .post(application + "/decide", Grant.decision(today, validTo()))
                .expectProblem(403, "four-eyes");
        number = gateway.as(DIRECTOR, "grants the license")
                .ifMatch(reviewed)
                .post(application + "/decide", Grant.decision(today, validTo()))
                .expectStatus(200)
                .expect("state", "/state", "GRANTED")
                .show("license", "/licenseNumber")
                .text("/licenseNumber");
        readLicense();
    }

    private void readLicense() {
        gateway.as(E1, "reads the license")
                .get("/api/license/v1/licenses/" + number)
                .expectStatus(200)
                .expect("state", "/state", "VALID")
                .expect("end user", "/endUsers/0", Goods.MOTOR_MAKER)
                .expect("valid to", "/validTo", validTo().toString());
        gateway.as(E1, "reads its balance")
                .get("/api/license/v1/licenses/" + number + "/balance")
                .expectStatus(200)
                .expect("licensed", "/lines/0/licensed", "500")
                .expect("available", "/lines/0/available", "500");
        String code = gateway.as(E1, "takes its signed certificate")
                .get("/api/license/v1/licenses/" + number + "/certificate")
                .expectStatus(200)
                .show("verified at", "/verificationUrl")
                .text("/document/verificationCode");
        gateway.asAnyone("verifies it by the code on the paper")
                .get("/api/license/v1/verifications/" + code)
                .expectStatus(200)
                .expect("license", "/license/number", number)
                .expect("state", "/license/state", "VALID");
    }

    private LocalDate validTo() {
        return today.plusMonths(6);
    }
}
