package org.exportcontrol.local.stack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.exportcontrol.local.SuiteException;

/** The keys with which services of the local stack sign, each in a file that only its owner can read. */
final class SigningKeys {
    private final Path folder;

    /** @param folder where they are kept; what was signed before a restart verifies as long as it stays */
    SigningKeys(Path folder) {
        this.folder = folder;
    }

    /** The file of a service, made at the first call. */
    Path of(Service service) {
        Path file = folder.resolve(service.module() + ".json");
        if (Files.exists(file)) {
            return file;
        }
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Files.createDirectories(folder);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, new JWKSet(key).toString(false));
            return Files.move(next, file);
        } catch (IOException | JOSEException e) {
            throw new SuiteException("Cannot make " + file + ": " + e.getMessage());
        }
    }
}
