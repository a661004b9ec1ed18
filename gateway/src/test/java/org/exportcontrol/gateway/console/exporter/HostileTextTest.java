package org.exportcontrol.gateway.console.exporter;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote into a file is text on the page: neither the template's language nor the browser's. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class HostileTextTest {

    private static final String SECRET = "gateway.console.secret";

    private static final List<String> TEXTS = List.of(
            "{config:['gateway.console.secret']}",
            "{config:property('gateway.console.secret')}",
            "{inject:vertx}",
            "{cdi:page.csrf}",
            "{cdi:page.session.bearer}",
            "{#include console/layout}{/include}",
            "{#eval '{cdi:page.csrf}' /}",
            "{! comment !}",
            "{|raw|}",
            "{t:logOut}",
            "${7*7} #{7*7} {7*7}",
            "<script>alert(1)</script>",
            "\" onmouseover=alert(1) x=\"",
            "'--><img src=x onerror=alert(1)>",
            "</textarea></select><svg onload=alert(1)>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ExporterFiles.APPLICATION,
                ExporterFiles.APPLICATION + "/goods",
                ExporterFiles.APPLICATION + "/parties",
                ExporterFiles.DECLARATION,
                ExporterFiles.DECLARATION + "/form",
                ExporterFiles.LICENSE
            })
    void whatIsWrittenInAFileIsShownAsItIs(String path) {
        Browser browser = Browser.in("en").as("exporter");
        for (String text : TEXTS) {
            written(text);

            Response page = browser.get(path);

            assertEquals(200, page.statusCode(), page.asString());
            String html = Markup.sound(page, "en");
            assertThat(html, containsString(escaped(text)));
            assertThat(html, not(containsString(ConfigProvider.getConfig().getValue(SECRET, String.class))));
            assertThat(html, not(containsString("eyJ")));
            assertThat(html, not(containsString("<script>alert")));
        }
    }

    private static void written(String text) {
        ExporterFiles.lie();
        String quoted = text.replace("\"", "\\\"");
        answer(
                "/v1/applications/a1",
                ExporterFiles.draft()
                        .replace("氧化镝", quoted)
                        .replace("ACME", quoted)
                        .replace("Motors", quoted));
        Services.declaration()
                .register(get(urlPathEqualTo("/v1/declarations/d1"))
                        .willReturn(okJson(ExporterFiles.challenged()
                                .replace("不属于管制物项", quoted)
                                .replace("烧结钕铁硼永磁体", quoted)
                                .replace("Terbium was found.", quoted))));
        answer("/v1/licenses/26-AA-000001", ExporterFiles.granted().replace("氧化镝", quoted));
    }

    private static void answer(String path, String json) {
        Services.license().register(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
