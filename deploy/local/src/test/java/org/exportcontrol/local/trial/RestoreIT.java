package org.exportcontrol.local.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.story.TestStack;
import org.junit.jupiter.api.Test;

/** The databases are lost and come back from a backup, as the page on disasters says. */
class RestoreIT {

    @Test
    void whatWasAnsweredBeforeTheMomentIsThereAndTheBooksAgree() {
        RestoreDrill drill = new RestoreDrill(
                Trial.get().faulty(),
                new TestStack.Silence(),
                Path.of("target/backup").toAbsolutePath(),
                step -> {});
        try {
            assertTrue(drill.run().checked().states().get("RELEASED") >= 2);
        } catch (SuiteException wrong) {
            throw new AssertionError(wrong.getMessage() + "\n" + String.join("\n", wrong.details()), wrong);
        }
    }
}
