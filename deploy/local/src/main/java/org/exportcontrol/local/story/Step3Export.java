package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

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

    /** The id of the declaration, once it is lodged. */
    String declarationId() {
        return declaration.text("/id");
    }

    @Override
    public void play() {
        Form form = new Form(E1, today.plusDays(3), "属于两用物项 1C905.b", Goods.DYSPROSIUM_OXIDE, "500", license.number());
        Answer draft = declarations.draft(form, "drafts a declaration with the license and the code in the remark");
        String key = UUID.randomUUID().toString();
        declaration = accepted(declarations.lodge(E1, draft, "lodges it", key));
        balance("500", "0");
        Answer again = accepted(declarations.lodge(E1, draft, "lodges it again, not sure that it arrived", key));
        again.expect("same number", "/declarationNumber", declaration.text("/declarationNumber"));
        balance("500", "0");

        gateway.as(OFFICER, "releases the goods")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(Declarations.path(declarationId()) + "/release")
                .expectStatus(200)
                .expect("state", "/state", "RELEASED");
        balance("0", "500");
        Answer ledger = gateway.as(E1, "reads what was booked on the license")
                .get("/api/license/v1/licenses/" + license.number() + "/ledger")
                .expectStatus(200);
        List<String> kinds = Answer.texts(ledger.items("/items"), "/kind");
        ledger.expect("bookings", kinds.equals(List.of("LICENSED", "HELD", "USED")), "LICENSED, HELD, USED", kinds);
        gateway.as(E1, "reads the license")
                .get("/api/license/v1/licenses/" + license.number())
                .expectStatus(200)
                .expect("state", "/state", "LAPSED");
    }

    private static Answer accepted(Answer lodged) {
        String number = lodged.text("/declarationNumber");
        return lodged.expect("state", "/state", "ACCEPTED")
                .expect("number", number.matches("[0-9]{18}"), "18 digits", number);
    }

    private void balance(String held, String used) {
        gateway.as(E1, "reads the balance")
                .get("/api/license/v1/licenses/" + license.number() + "/balance")
                .expectStatus(200)
                .expect("held", "/lines/0/held", held)
                .expect("used", "/lines/0/used", used);
    }
}
