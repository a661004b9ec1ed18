package org.exportcontrol.license.app;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.ServersFields;
import org.exportcontrol.license.testkit.WithNeighbors;

@QuarkusTest
@WithNeighbors
class ServersFieldsTest extends ServersFields {

    ServersFieldsTest() {
        super("balance", "holder");
    }
}
