package org.exportcontrol.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.story.TestStack;

/** A person before the console, in a window of its own: reads, fills fields by their labels, presses, follows. */
final class Desk implements AutoCloseable {
    static final String ENGLISH = "en-US";
    static final String CHINESE = "zh-CN";

    private final BrowserContext context;
    private final Page page;
    private final Watch watch;
    private final String address;

    private Desk(BrowserContext context, Ports ports) {
        this.context = context;
        address = "http://localhost:" + ports.gateway();
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        page = context.newPage();
        watch = new Watch(page, List.of(address + "/", "http://localhost:" + ports.oidc() + "/"));
    }

    /** Somebody who has not logged in, at a desktop screen. */
    static Desk of(Chromium chromium, String language) {
        return new Desk(chromium.browser().newContext(screen(language)), TestStack.ports());
    }

    /** The same person in a browser that runs no scripts. */
    Desk withoutScripts(Chromium chromium, String language) {
        Browser.NewContextOptions options =
                screen(language).setJavaScriptEnabled(false).setStorageState(context.storageState());
        return new Desk(chromium.browser().newContext(options), TestStack.ports());
    }

    private static Browser.NewContextOptions screen(String language) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 800);
    }

    /** From now on everything is asked for anew with each page. */
    Desk withoutCache() {
        context.newCDPSession(page).send("Network.setCacheDisabled", cacheDisabled());
        return this;
    }

    private static JsonObject cacheDisabled() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("cacheDisabled", true);
        return parameters;
    }

    /** Logs in over the console's link and the login page, and comes back. */
    Desk logIn(DemoAccount account) {
        open("/console/login?to=/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("(" + account.username() + ")"))
                .click();
        page.waitForURL(address + "/");
        return this;
    }

    Page page() {
        return page;
    }

    Watch watch() {
        return watch;
    }

    String address() {
        return address;
    }

    /** The cookies of the session, as a header. */
    String cookies() {
        return String.join(
                "; ",
                context.cookies(address).stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .toList());
    }

    /** @param path at the gateway */
    Desk open(String path) {
        page.navigate(address + path);
        return this;
    }

    Desk follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Follows the link in the row of a table that has a text. */
    Desk followInRow(String text) {
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        return this;
    }

    Desk press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Fills the first field of this label. */
    Desk fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Desk choose(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    Desk tick(String label) {
        field(label).check();
        return this;
    }

    Desk attach(String label, FilePayload file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** The first field of this label, whether required or not. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + literal(label) + "( \\(required\\))?$"))
                .first();
    }

    /** A text as part of a pattern that the browser's engine reads, which does not know Java's quoting. */
    private static String literal(String text) {
        return text.replaceAll("[.()*+?|]", "\\\\$0");
    }

    /** A text stands in the main part of the page, at once or soon. */
    Desk sees(String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
        return this;
    }

    Desk seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
        return this;
    }

    /** The main heading. */
    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The last part of the page's path. */
    String id() {
        String path = page.url().replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Ends the window; the browser must have had nothing to complain of. */
    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), watch.faults());
    }
}
