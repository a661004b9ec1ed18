package org.exportcontrol.local.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Papers to be uploaded, each a PDF of one empty page. */
final class Papers {
    private Papers() {}

    static FilePayload pdf(String name) {
        byte[] content = """
                %%PDF-1.4
                %% %s
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(name).getBytes(StandardCharsets.US_ASCII);
        return new FilePayload(name + ".pdf", "application/pdf", content);
    }
}
