package org.exportcontrol.gateway.console.exporter;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class ExporterPagesTest {

    @BeforeEach
    void files() {
        ExporterFiles.lie();
    }

    @ParameterizedTest
    @CsvSource({
        "en, /console/exporter, Reply to the challenge: 224820260000000004",
        "zh, /console/exporter, 答复质疑: 224820260000000004",
        "en, /console/exporter/applications, Draft",
        "zh, /console/exporter/applications, 草稿",
        "en, /console/exporter/applications/new, Every step is saved",
        "zh, /console/exporter/applications/new, 每一步均会保存",
        "en, /console/exporter/applications/a1, Not submitted yet",
        "zh, /console/exporter/applications/a1, 尚未提交",
        "en, /console/exporter/applications/a1/goods, 1C905.b",
        "zh, /console/exporter/applications/a1/goods, 1C905.b",
        "en, /console/exporter/applications/a1/parties, ACME",
        "zh, /console/exporter/applications/a1/parties, ACME",
        "en, /console/exporter/applications/a1/documents, c.pdf",
        "zh, /console/exporter/applications/a1/documents, c.pdf",
        "en, /console/exporter/applications/a1/check, Too short.",
        "zh, /console/exporter/applications/a1/check, 过于简略。",
        "en, /console/exporter/licenses, 26-AA-000001",
        "zh, /console/exporter/licenses, 26-AA-000001",
        "en, /console/exporter/licenses/26-AA-000001, 'Used 150.5 kg, Held 100 kg, Free 249.5 kg'",
        "zh, /console/exporter/licenses/26-AA-000001, '已使用 150.5 千克, 已占用 100 千克, 可用 249.5 千克'",
        "en, /console/exporter/declarations, Under review",
        "zh, /console/exporter/declarations, 审核中",
        "en, /console/exporter/declarations/d1, The declaration was lodged.",
        "zh, /console/exporter/declarations/d1, 报关单已提交。",
        "en, /console/exporter/declarations/d1/form, The remark is empty.",
        "zh, /console/exporter/declarations/d1/form, 备注为空。",
        "en, /console/exporter/changes, The ship is late.",
        "zh, /console/exporter/changes, 已提交",
        "en, /console/exporter/licenses/26-AA-000001/change, Only what you fill in changes",
        "zh, /console/exporter/licenses/26-AA-000001/change, 仅变更所填内容",
        "en, /console/exporter/reports, differs by 60.5 KGM",
        "zh, /console/exporter/reports, 相差 60.5 KGM",
        "en, /console/exporter/licenses/26-AA-000001/report, On goods that left under it",
        "zh, /console/exporter/licenses/26-AA-000001/report, 已出口货物",
        "en, /console/exporter/licenses/26-AA-000001/report?kind=SHIPMENT, declaration=d0",
        "en, /console/exporter/licenses/26-AA-000001/report?kind=SHIPMENT&declaration=d0, Written off: 150.5 KGM",
        "zh, /console/exporter/licenses/26-AA-000001/report?kind=SHIPMENT&declaration=d0, 已核销：150.5 KGM",
        "en, /console/exporter/licenses/26-AA-000001/report?kind=CHANGE_OF_END_USE, The end user has changed",
        "zh, /console/exporter/licenses/26-AA-000001/report?kind=FACTS_CHANGED, 知悉日期",
        "en, /console/exporter/inquiries, It holds dysprosium.",
        "zh, /console/exporter/inquiries, 已答复",
        "en, /console/exporter/declarations/d1/requests, Take it back",
        "zh, /console/exporter/declarations/d1/requests, 未装运或变更运输",
        "en, /console/exporter/templates, Start a declaration",
        "zh, /console/exporter/templates, 据此填制报关单",
        "en, /console/exporter/powers, Oxides to Germany",
        "zh, /console/exporter/powers, 撤销委托"
    })
    void eachPageIsSoundInBothLanguages(String language, String path, String said) {
        Response page = Browser.in(language).as("exporter").get(path);

        assertEquals(200, page.statusCode(), page.asString());
        assertThat(Markup.sound(page, language), containsString(said));
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLoginAndComesBack() {
        Response sent = Browser.in("en").get("/console/exporter/licenses?q=Dy");

        assertEquals(303, sent.statusCode());
        assertThat(
                sent.getHeader("Location"),
                containsString("/console/login?to=%2Fconsole%2Fexporter%2Flicenses%3Fq%3DDy"));
        assertEquals(0, Services.license().getServeEvents().size());
    }

    @ParameterizedTest
    @CsvSource({"customs, en", "MOFCOM, zh"})
    void theDeskOfExportersIsForExporters(String role, String language) {
        Response page = Browser.in(language).as(role).get("/console/exporter");

        assertEquals(403, page.statusCode());
        Markup.sound(page, language);
        assertEquals(0, Services.license().getServeEvents().size());
    }
}
