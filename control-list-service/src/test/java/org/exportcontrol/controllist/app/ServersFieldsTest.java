package org.exportcontrol.controllist.app;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.ServersFields;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class ServersFieldsTest extends ServersFields {

    /** An announcement's document has a schema of its own, and its own test of what is not known there. */
    private static final List<String> DOCUMENTS = List.of("POST /v1/drafts", "PUT /v1/drafts/{id}/document");

    ServersFieldsTest() {
        super(DOCUMENTS, "edition", "findings");
    }
}
