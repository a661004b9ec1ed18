package org.exportcontrol.license.app;

import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.SearchTexts;
import org.exportcontrol.license.testkit.Conduct;
import org.exportcontrol.license.testkit.Reporting;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class SearchTextsTest {

    @Test
    void noSignFindsMoreThanPlainTextOrBreaksASearch() throws Exception {
        String license = licensed(singleApplication());
        Reporting.filed(license, Reporting.changeOfEndUse());
        Conduct.entered(
                Conduct.newOrganization(), "APPLICATIONS_NOT_ACCEPTED", today().minusDays(9), today().minusDays(8));
        // Of an announcement control-list-service is asked, which has this test too.
        SearchTexts.assertNoSignFindsMoreOrBreaks((operation, parameter) -> !parameter.equals("announcement"));
    }
}
