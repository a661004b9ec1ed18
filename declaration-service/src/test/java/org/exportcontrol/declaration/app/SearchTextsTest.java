package org.exportcontrol.declaration.app;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.SearchTexts;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTextsTest extends DeclarationScenario {

    @Test
    void noSignFindsMoreThanPlainTextOrBreaksASearch() throws Exception {
        accepted(Forms.magnets());
        // The stream never ends, and has the parameter of the pages of events; of an announcement control-list-service
        // is asked, which has this test too.
        SearchTexts.assertNoSignFindsMoreOrBreaks(
                (operation, parameter) -> !operation.path().endsWith("/stream") && !parameter.equals("announcement"));
    }
}
