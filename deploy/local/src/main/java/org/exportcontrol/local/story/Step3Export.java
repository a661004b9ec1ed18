package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The licensed goods are declared, held on the license, released and written off, each exactly once. */
final class Step3Export implements Step {
    private final Gateway gateway;
    private final Declarations declarations;
    private final Step2License license;
    private final LocalDate today;
    private Answer declaration;

    Step3Export(Gateway gateway, Step2License license, LocalDate today) {
        this.gateway = gateway;
        this.declarations = new Declarations(gateway);
        this.license = license;
        this.today = today;
    }

    @Override
    public String title() {
        return "E1 exports the 500 kg on the license";
    }

    /** The declaration, once it is accepted. */
    Answer declaration() {
        return declaration;
    }

    @Override
    public void play() {
        Form form = new Form(E1, today.plusDays(3), "属于两用物项 1C905.b", Goods.DYSPROSIUM_OXIDE, "500", license.number());
        Answer draft = declarations.draft(form, "drafts a declaration with the license and the code in the remarks");
        String key = UUID.randomUUID().toString();
        declaration = declarations
                .lodge(E1, draft, "lodges it", key)
                .expect("state", "/state", "ACCEPTED")
                .expect("finding", "/screening/0/finding", "CONTROLLED");
        balance("500", "0");
        declarations
                .lodge(E1, draft, "lodges it again, not sure that it arrived", key)
                .expect("same number", "/number", declaration.text("/number"));
        balance("500", "0");
        declarations.release(declaration, "releases the goods");
        balance("0", "500");
        bookedOnce();
        gateway.as(E1, "reads the license").get(licensePath()).expectStatus(200).expect("state", "/state", "LAPSED");
    }

    private void balance(String held, String used) {
        gateway.as(E1, "reads the balance")
                .get(licensePath() + "/balance")
                .expectStatus(200)
                .expect("held", "/lines/0/held", held)
                .expect("used", "/lines/0/used", used);
    }

    private void bookedOnce() {
        Answer ledger = gateway.as(E1, "reads what was booked on the license")
                .get(licensePath() + "/ledger")
                .expectStatus(200);
        List<String> kinds = Answer.texts(ledger.items("/items"), "/kind");
        ledger.expect(
                "bookings",
                kinds.equals(List.of("LICENSED", "HELD", "USED")),
                "LICENSED, HELD, USED",
                String.join(", ", kinds));
    }

    private String licensePath() {
        return "/api/license/v1/licenses/" + license.number();
    }
}
