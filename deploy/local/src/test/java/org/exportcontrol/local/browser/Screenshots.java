package org.exportcontrol.local.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a window shows, kept as a file of the build. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target/screenshots").toAbsolutePath();

    private Screenshots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
