package org.exportcontrol.license.issued;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.exportcontrol.license.app.PlainText;

/**
 * Why a registration serves instead of a license (LI-05).
 *
 * @param movement the case of the law
 * @param facts what it rests on, see {@link RegistrationCase#facts}
 */
@RegisterForReflection
public record Registration(
        @NotNull RegistrationCase movement, @NotNull Map<RegistrationFact, @NotNull @PlainText String> facts) {}
