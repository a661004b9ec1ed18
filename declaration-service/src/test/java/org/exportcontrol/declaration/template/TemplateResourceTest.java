package org.exportcontrol.declaration.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateResourceTest extends DeclarationScenario {

    @Test
    void aFormIsKeptUnderANameAndDraftedFrom() {
        String id = save(E1, "磁材 → 德国", Forms.magnets());
        as(E1).get("/v1/templates")
                .then()
                .body("items.name", contains("磁材 → 德国"))
                .body("items[0].form", nullValue());
        as(E1).get("/v1/templates/" + id).then().body("form.packages", equalTo(20));
        String draft = post(E1, "/v1/templates/" + id + "/declarations", "k1")
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("form.remarks", equalTo("不属于管制物项"))
                .extract()
                .path("id");
        post(E1, "/v1/templates/" + id + "/declarations", "k1").statusCode(201).body("id", equalTo(draft));
        lodge(draft).statusCode(200);
        as(E1).delete("/v1/templates/" + id).then().statusCode(204);
        as(E1).get("/v1/templates/" + id).then().statusCode(404);
        read(draft).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aNameIsTakenOnceInAnOrganization() {
        save(E1, "magnets", Forms.magnets());
        save(E2, "magnets", Forms.magnets());
        as(E1).header("Idempotency-Key", "again")
                .body(body(" magnets ", Forms.magnets()))
                .post("/v1/templates")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/template-name-taken"));
    }

    @Test
    void templatesAreTheOrganizationsAlone() {
        String id = save(E1, "magnets", Forms.magnets());
        as(E2).get("/v1/templates").then().body("items", empty());
        as(E2).get("/v1/templates/" + id).then().statusCode(404);
        as(E2).delete("/v1/templates/" + id).then().statusCode(404);
        post(E2, "/v1/templates/" + id + "/declarations", "k").statusCode(404);
    }

    @Test
    void anEarlierDeclarationIsCopiedAsADraft() {
        String earlier = accepted(Forms.magnets());
        String copy = post(E1, "/v1/declarations/" + earlier + "/copy", "k")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("DRAFT"))
                .body("number", nullValue())
                .body("form.netWeight", equalTo("500"))
                .extract()
                .path("id");
        as(E1).get("/v1/declarations").then().body("items.id", contains(copy, earlier));
        post(E2, "/v1/declarations/" + earlier + "/copy", "k").statusCode(404);
    }

    @Test
    void listsOfTemplatesComePageByPage() {
        String first = save(E1, "a", Forms.magnets());
        String second = save(E1, "b", Forms.magnets());
        as(E1).get("/v1/templates?limit=1")
                .then()
                .body("items.id", contains(second))
                .body("next", equalTo(second));
        as(E1).get("/v1/templates?limit=1&after=" + second)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    private static String save(String token, String name, Forms form) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(name, form))
                .post("/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String name, Forms form) {
        return "{\"name\":\"" + name + "\",\"form\":" + form.json() + "}";
    }

    private static ValidatableResponse post(String token, String path, String key) {
        return as(token).header("Idempotency-Key", key).post(path).then();
    }
}
