package org.exportcontrol.declaration.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Sentences;

/** What was asked to be changed after acceptance, and what came of it. */
@ApplicationScoped
class AmendmentStory implements Sentences {

    private static final Map<String, Text> SENTENCES = Map.of(
            "amendment requested", Text.of("The party asked to amend the declaration.", "当事人申请修改报关单。"),
            "withdrawal requested", Text.of("The party asked to withdraw the declaration.", "当事人申请撤销报关单。"),
            "amendment approved",
                    Text.of("Customs approved the amendment; its content is verified.", "海关同意修改，正在核验修改内容。"),
            "amendment waits",
                    Text.of("The verification of the amended content waits for an answer.", "修改内容的核验等待相关系统应答。"),
            "amendment failed",
                    Text.of(
                            "The amended content did not verify; the declaration stays as it was.",
                            "修改内容未通过核验，报关单保持原样。"),
            "amended", Text.of("The declaration was amended.", "报关单已修改。"));

    @Override
    public Map<String, Text> sentences() {
        return SENTENCES;
    }
}
