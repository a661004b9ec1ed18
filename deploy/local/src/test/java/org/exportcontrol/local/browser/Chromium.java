package org.exportcontrol.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.local.settings.Settings;
import org.junit.jupiter.api.Assumptions;

/** The system's browser; none is ever downloaded. Where there is none, the tests are left out, and one line says so. */
final class Chromium implements AutoCloseable {
    /** Far longer than anything takes, so that a slow machine fails no test. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> OTHER_NAMES = List.of("chromium-browser", "google-chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-pings");

    private static final String LEFT_OUT =
            "Browser tests were left out: no Chromium on the PATH, and SUITE_CHROMIUM names none.";

    private static boolean said;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    /** Starts the browser, or leaves the tests out that ask for it. */
    static synchronized Chromium start() {
        Optional<Path> executable = find(new Settings(System.getenv()).chromium(), System.getenv("PATH"));
        if (executable.isEmpty() && !said) {
            System.out.println(LEFT_OUT);
            said = true;
        }
        Assumptions.assumeTrue(executable.isPresent(), LEFT_OUT);
        return new Chromium(executable.get());
    }

    /**
     * Looks for a browser.
     *
     * @param wanted a name or a file
     * @param path   folders to look for names in, as the variable PATH has them
     */
    static Optional<Path> find(String wanted, String path) {
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return Stream.concat(Stream.of(wanted), OTHER_NAMES.stream())
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
