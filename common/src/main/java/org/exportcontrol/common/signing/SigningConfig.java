package org.exportcontrol.common.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The keys with which the service signs what others verify without asking it. */
@ConfigMapping(prefix = "signing")
public interface SigningConfig {

    /**
     * File with a JSON Web Key Set of P-256 keys, each with its kid: the first one, a private one, signs; all are
     * published, so that what older ones signed still verifies. Without it nothing is signed in production, and elsewhere
     * a key of this process signs.
     */
    Optional<Path> keysFile();
}
