package org.exportcontrol.license.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this feature. What they show of others is escaped, as in all templates of the type html. */
@CheckedTemplate(basePath = "certificate")
final class Pages {

    private Pages() {}

    static native TemplateInstance certificate(CertificatePage page);

    static native TemplateInstance verification(VerificationPage page);
}
