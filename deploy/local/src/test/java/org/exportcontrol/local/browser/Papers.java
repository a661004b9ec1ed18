package org.exportcontrol.local.browser;

import com.microsoft.playwright.options.FilePayload;
import org.exportcontrol.local.story.Documents;

/** Papers to be uploaded, each a PDF of one empty page. */
final class Papers {
    private Papers() {}

    static FilePayload pdf(String name) {
        return new FilePayload(name + ".pdf", "application/pdf", new Documents.Paper(name).content());
    }
}
