package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.exportcontrol.common.problem.Text;

/** A check of license and declaration that failed (WO-08). */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record LicenseFailure(String check, String rule, String source, Text detail, Text remedy) {}
