package org.exportcontrol.gateway.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What holds of each page of the console. */
public final class Markup {

    private static final int HEAVIEST = 150_000;
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|javascript:|\\shx-on");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//[^\"]*\"");
    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea) (?![^>]*type=\"hidden\")[^>]*>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private Markup() {}

    /** Checks weight, language, heading, labels, and that nothing stands inline or comes from elsewhere. */
    public static String sound(Response page, String language) {
        String html = page.asString();
        assertTrue(page.asByteArray().length < HEAVIEST, "weighs " + page.asByteArray().length);
        assertTrue(page.contentType().startsWith("text/html"), page.contentType());
        assertTrue(html.contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\">"), html);
        assertEquals(1, count(html, "<h1"), html);
        assertEquals(1, count(html, "<main "), html);
        assertEquals(List.of(), found(INLINE, html));
        assertEquals(List.of(), found(FOREIGN, html));
        for (String input : found(INPUT, html)) {
            List<MatchResult> id = ID.matcher(input).results().toList();
            assertTrue(id.size() == 1 && html.contains(" for=\"" + id.get(0).group(1) + "\""), "No label: " + input);
        }
        List<String> ids =
                ID.matcher(html).results().map(match -> match.group(1)).toList();
        assertEquals(ids.stream().distinct().toList(), ids, "ids are unique");
        return html;
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(MatchResult::group).toList();
    }
}
