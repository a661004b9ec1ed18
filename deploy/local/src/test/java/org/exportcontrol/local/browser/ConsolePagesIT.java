package org.exportcontrol.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.local.oidc.DemoAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every main page in both languages: on a screen and on a phone, light and dark, with scripts and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesIT {
    private static final int MOST_BYTES = 150_000;
    private static final String OVERHANG =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Map<String, Desk> desks = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private Chromium chromium;

    @BeforeAll
    void aBrowserAndFiles() {
        chromium = Chromium.start();
        places.addAll(Place.all(new Prepared()));
    }

    @AfterAll
    void noBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    List<Place> places() {
        return places;
    }

    List<Place> inTwoLanguages() {
        return places.stream().filter(Place::inTwoLanguages).toList();
    }

    /** Dark only on a screen: the colors on a phone are the same. */
    @ParameterizedTest
    @MethodSource("places")
    void isFitForEverybodyInEnglish(Place place) {
        List<String> faults = new ArrayList<>();
        Desk desk = open(place, Desk.ENGLISH, faults);
        look(desk, faults);
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.contrastFaults(desk.page()).forEach(fault -> faults.add("dark: " + fault));
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        onAPhone(desk, place.name() + "-en-phone", faults);
        assertEquals(List.of(), faults);
    }

    /** On a screen only what depends on words and fonts; the elements are those of the English page. */
    @ParameterizedTest
    @MethodSource("inTwoLanguages")
    void isFitForEverybodyInChinese(Place place) {
        List<String> faults = new ArrayList<>();
        Desk desk = open(place, Desk.CHINESE, faults);
        assertEquals("zh-CN", desk.page().evaluate("document.documentElement.lang"));
        onAPhone(desk, place.name() + "-zh-phone", faults);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("places")
    void saysTheSameWithoutScripts(Place place) {
        Desk with = desk(place.who(), Desk.ENGLISH).open(place.path());
        Desk without =
                desks.computeIfAbsent("plain " + place.who(), key -> with.withoutScripts(chromium, Desk.ENGLISH));

        without.open(place.path());

        assertThat(without.heading()).isVisible();
        assertEquals(content(with), content(without));
    }

    private Desk open(Place place, String language, List<String> faults) {
        Desk desk = desk(place.who(), language);
        desk.watch().forget();
        desk.open(place.path());
        assertThat(desk.heading()).isVisible();
        desk.page().waitForLoadState();
        if (desk.watch().weight() > MOST_BYTES) {
            faults.add("weighs " + desk.watch().weight() + " bytes");
        }
        faults.addAll(desk.watch().faults());
        Screenshots.take(desk.page(), place.name() + "-" + language.substring(0, 2) + "-screen");
        return desk;
    }

    private static void onAPhone(Desk desk, String screenshot, List<String> faults) {
        Page page = desk.page();
        page.setViewportSize(390, 844);
        Object overhang = page.evaluate(OVERHANG);
        if (!Integer.valueOf(0).equals(overhang)) {
            faults.add("wider than a phone by " + overhang);
        }
        Screenshots.take(page, screenshot);
        look(desk, faults);
        page.setViewportSize(1280, 800);
    }

    private static void look(Desk desk, List<String> faults) {
        Page page = desk.page();
        Accessibility.faults(page).forEach(fault -> faults.add(page.viewportSize().width + " px wide: " + fault));
    }

    private static String content(Desk desk) {
        return desk.page().getByRole(AriaRole.MAIN).textContent().replaceAll("\\s+", " ");
    }

    /** The window of somebody in a language, the same for all pages, with an empty cache before each. */
    private Desk desk(DemoAccount who, String language) {
        return desks.computeIfAbsent(who + language, key -> {
            Desk desk = Desk.of(chromium, language).withoutCache();
            return who == null ? desk : desk.logIn(who);
        });
    }
}
