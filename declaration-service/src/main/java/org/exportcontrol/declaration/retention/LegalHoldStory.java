package org.exportcontrol.declaration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Sentences;

/** That the file is kept beyond its years; only the agencies are told. */
@ApplicationScoped
class LegalHoldStory implements Sentences {

    private static final Map<String, Text> SENTENCES = Map.of(
            LegalHoldService.SET, Text.of("The file was put under legal hold.", "卷宗被依法留存。"),
            LegalHoldService.LIFTED, Text.of("The legal hold was lifted.", "卷宗的依法留存已解除。"));

    @Override
    public Map<String, Text> sentences() {
        return SENTENCES;
    }
}
