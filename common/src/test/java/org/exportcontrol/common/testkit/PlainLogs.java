package org.exportcontrol.common.testkit;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;

/**
 * Calls and answers are kept as they came, to be shown when an assertion fails. To indent each of them, for none to read,
 * took a sixth of the processor time of a test that talks over HTTP.
 */
public final class PlainLogs implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssuredConfig config = RestAssured.config();
        RestAssured.config = config.logConfig(config.getLogConfig().enablePrettyPrinting(false));
    }
}
