package org.exportcontrol.common.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Compares the contract that packaging wrote with the committed one, so that each review sees the contract move. A
 * module extends it as {@code OpenApiContractIT}: only after {@code package} is the generated file free of test code.
 */
public abstract class CommittedContract {

    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        assertTrue(Files.exists(GENERATED), "the build wrote no " + GENERATED);
        assertTrue(Files.exists(COMMITTED), "commit the contract: cp " + GENERATED + " " + COMMITTED);
        assertEquals(
                Files.readString(COMMITTED),
                Files.readString(GENERATED),
                "the contract changed; look at the change, then: cp " + GENERATED + " " + COMMITTED);
    }
}
