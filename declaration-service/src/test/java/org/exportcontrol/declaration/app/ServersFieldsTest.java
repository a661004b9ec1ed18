package org.exportcontrol.declaration.app;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.ServersFields;
import org.exportcontrol.declaration.Neighbors;

@QuarkusTest
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
@WithTestResource(Neighbors.class)
class ServersFieldsTest extends ServersFields {

    ServersFieldsTest() {
        super("lane", "holds");
    }
}
