package org.exportcontrol.declaration.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this feature. What they show of others is escaped, as in all templates of the type html. */
@CheckedTemplate(basePath = "notice")
final class Pages {

    private Pages() {}

    static native TemplateInstance notice(NoticePage page);
}
