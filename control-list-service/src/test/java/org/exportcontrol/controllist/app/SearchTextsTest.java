package org.exportcontrol.controllist.app;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.SearchTexts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class SearchTextsTest {

    @Test
    void noSignFindsMoreThanPlainTextOrBreaksASearch() throws Exception {
        SearchTexts.assertNoSignFindsMoreOrBreaks((operation, parameter) -> true);
    }
}
