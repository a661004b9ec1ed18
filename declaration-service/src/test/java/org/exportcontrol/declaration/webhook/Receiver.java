package org.exportcontrol.declaration.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.exportcontrol.declaration.Neighbors;

/** The other side of a webhook, at one path of the server that plays the neighbors. */
final class Receiver {

    private final String path;

    Receiver(String name) {
        this.path = "/hooks/" + name;
        answers(WireMock.aResponse().withStatus(204));
    }

    String url() {
        return "http://localhost:" + port() + path;
    }

    void answers(ResponseDefinitionBuilder answer) {
        Neighbors.stub(post(urlPathEqualTo(path)).willReturn(answer));
    }

    /** Answers 500 to what is told of that subject. */
    void failsFor(String subject) {
        Neighbors.stub(post(urlPathEqualTo(path))
                .withRequestBody(WireMock.matchingJsonPath("$.event.subjectId", WireMock.equalTo(subject)))
                .willReturn(WireMock.aResponse().withStatus(500)));
    }

    /** In the order in which they came. */
    List<LoggedRequest> requests() {
        return new WireMock(port()).find(postRequestedFor(urlPathEqualTo(path)));
    }

    /** Subject and version of each event, in the order in which they came. */
    List<String> told() {
        return requests().stream()
                .map(request -> JsonPath.from(request.getBodyAsString()))
                .map(body -> body.getString("event.subjectId") + ' ' + body.getString("event.subjectVersion"))
                .toList();
    }

    private static int port() {
        return Integer.parseInt(System.getProperty("testkit.neighbors.port"));
    }

    /** The settings with their defaults, save those given. */
    static WebhookConfig settings(Map<String, String> given) {
        var builder = new io.smallrye.config.SmallRyeConfigBuilder()
                .withMapping(WebhookConfig.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter());
        given.forEach((name, value) -> builder.withDefaultValue("declaration.webhook." + name, value));
        return builder.build().getConfigMapping(WebhookConfig.class);
    }
}
