package org.exportcontrol.gateway.console.screening;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.Markup;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class BatchPageTest {

    private static final String PAGE = "/console/screening/batch";
    private static final int LINES = 1_000;

    @BeforeEach
    void aThousandFindings() {
        Services.reset();
        String lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> """
                        {"line": %d, "finding": "%s", "matches": [{"code": "1C905.b"}]}""".formatted(line, line == LINES ? "CONTROLLED" : "NOT_CONTROLLED"))
                .collect(Collectors.joining(","));
        Services.controlList()
                .register(post(urlPathEqualTo("/v1/screenings")).willReturn(okJson("""
                {"edition": {"number": 1, "announcement": "2025-18"}, "asOf": "2025-04-04", "lines": [%s]}""".formatted(lines))));
    }

    @ParameterizedTest
    @CsvSource({"en, '200 of 1000 lines, the most urgent first.'", "zh, '共 1000 项，显示最紧要的 200 项。'"})
    void aThousandLinesAreShownByUrgency(String language, String caption) {
        Response page = send(language, "name\n" + "氧化镝\n".repeat(LINES), "page");

        assertEquals(200, page.statusCode());
        String html = Markup.sound(page, language);
        assertThat(html, containsString(caption));
        assertThat(html, containsString("<tr><th scope=\"row\">1000</th>"));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void theTableHasThemAll(String language) {
        Response table = send(language, "name\n" + "氧化镝\n".repeat(LINES), "csv");

        assertEquals("text/csv;charset=UTF-8", table.contentType());
        assertEquals(
                LINES + 1,
                new String(table.asByteArray(), StandardCharsets.UTF_8).lines().count());
    }

    @ParameterizedTest
    @CsvSource({"en, It has more than 1000 lines.", "zh, 超过 1000 行。"})
    void aTableThatIsTooLongIsRefused(String language, String why) {
        Response page = send(language, "name\n" + "oxide\n".repeat(LINES + 1), "page");

        assertEquals(400, page.statusCode());
        assertThat(Markup.sound(page, language), containsString("<a href=\"#file\">" + why + "</a>"));
    }

    private static Response send(String language, String table, String answer) {
        return Browser.in(language)
                .upload(
                        PAGE,
                        PAGE,
                        Map.of("asOf", "2025-04-04", "answer", answer),
                        "file",
                        "goods.csv",
                        table.getBytes(StandardCharsets.UTF_8));
    }
}
