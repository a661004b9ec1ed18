package org.exportcontrol.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps the cookies of each site, follows redirects and sends the forms of pages. */
public final class PlainBrowser {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
    private static final int MOST_REDIRECTS = 20;

    // Browsers send cookies for TLS to localhost too, Java's handler does not: so they are carried by hand.
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final List<String> everySet = new ArrayList<>();
    private final List<URI> visited = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What is shown after all redirects. */
    public record Page(URI address, int status, String body) {}

    /** Goes to an address. */
    public Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /**
     * Sends the first form of a page in which a text stands, with its hidden fields.
     *
     * @param fields what a person fills in
     */
    public Page submit(Page page, String text, Map<String, String> fields) {
        MatchResult form = FORM.matcher(page.body())
                .results()
                .filter(each -> each.group().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form with " + text + " on " + page));
        Map<String, String> all = new LinkedHashMap<>();
        HIDDEN.matcher(form.group(2))
                .results()
                .map(MatchResult::group)
                .forEach(input -> all.put(attribute(input, "name"), attribute(input, "value")));
        all.putAll(fields);
        String given = attribute(form.group(1), "action");
        URI action = given.isEmpty() ? page.address() : page.address().resolve(given);
        return follow(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all)))
                .build());
    }

    /** The values of all cookies that were ever set, also of those that are gone. */
    public List<String> everyCookie() {
        return List.copyOf(everySet);
    }

    /** The names of the cookies that a site has set and not taken back. */
    public List<String> cookiesOf(String authority) {
        return List.copyOf(cookies.getOrDefault(authority, Map.of()).keySet());
    }

    /** All addresses that were asked, in order. */
    public List<URI> visited() {
        return List.copyOf(visited);
    }

    private Page follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() / 100 != 3) {
                return new Page(request.uri(), answer.statusCode(), answer.body());
            }
            String to = answer.headers().firstValue("Location").orElseThrow();
            request = HttpRequest.newBuilder(request.uri().resolve(to)).build();
        }
        throw new AssertionError("Sent round in circles from " + first.uri());
    }

    private HttpResponse<String> send(HttpRequest request) {
        URI to = request.uri();
        Map<String, String> own = cookies.computeIfAbsent(to.getAuthority(), site -> new TreeMap<>());
        HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        if (!own.isEmpty()) {
            builder.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        visited.add(to);
        try {
            HttpResponse<String> answer = http.send(builder.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(own, cookie));
            return answer;
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request.method() + " " + to, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(Map<String, String> own, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.matches("(?i).*;\\s*max-age=0\\b.*")) {
            own.remove(pair[0]);
        } else {
            own.put(pair[0], pair[1]);
            everySet.add(pair[1]);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find()
                ? matcher.group(1).replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&")
                : "";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
