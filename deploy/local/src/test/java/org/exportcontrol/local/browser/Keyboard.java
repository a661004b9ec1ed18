package org.exportcontrol.local.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person without a mouse: goes on by Tab, types, and sees at each step where she is. */
final class Keyboard {
    private static final int MOST_STOPS = 120;

    /** Where the focus is: its name, whether a ring shows it, whether it is in the window and under nothing. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
              const label = e.labels && e.labels.length ? e.labels[0].innerText : e.getAttribute('aria-label') || e.innerText;
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return {
                name: (label || '').replace(/\\s+/g, ' ').replace(/ \\(required\\)$/, '').trim(),
                // Within a field for days the browser marks the part that has the focus.
                ring: (e.type === 'date' && !e.matches(':focus-visible')) || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                seen: top === e || e.contains(top) || (top !== null && top.contains(e)),
              };
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on until the focus is on something of this name; gives the names of all stops, that one the last. */
    List<String> tabTo(String name) {
        List<String> stops = new ArrayList<>();
        while (stops.isEmpty() || !stops.get(stops.size() - 1).equals(name)) {
            assertTrue(stops.size() < MOST_STOPS, () -> "No '" + name + "' among " + stops);
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
            stops.add(String.valueOf(focus.get("name")));
            assertTrue(Boolean.TRUE.equals(focus.get("ring")), () -> "The focus is not shown: " + stops);
            assertTrue(Boolean.TRUE.equals(focus.get("seen")), () -> "The focus is hidden: " + stops);
        }
        return stops;
    }

    /** Goes on to a field and types. */
    List<String> type(String field, String text) {
        List<String> stops = tabTo(field);
        page.keyboard().type(text);
        return stops;
    }

    void enter() {
        page.keyboard().press("Enter");
    }
}
