package org.exportcontrol.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of the logs finds what is planted, or it would prove nothing. */
class LogSecretsTest {
    @TempDir
    Path folder;

    private final LogSecrets secrets =
            new LogSecrets().never("a password of the database", "Sesame42x").never("a person", "商务部 陈静");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INFO refused eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJlMSJ9.c2lnbmF0dXJl | a token
            DEBUG cookie eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVydGV4dA.dGFn | a token
            WARN Authorization: Bearer 0123456789abcdef0123 | a bearer header
            INFO jdbc:postgresql://localhost/license?password=Sesame42x | a password of the database
            INFO decided by 商务部 陈静 | a person
            INFO {"kty":"EC","d":"k6Jw0l3BvJb0kTqB9uFq2w"} | a private key
            -----BEGIN EC PRIVATE KEY----- | a private key
            INFO Cookie: q_session_chunk_1=abcdefghijk; x=1 | a session cookie
            """)
    void whatIsPlantedIsFound(String line, String kind) throws IOException {
        Files.writeString(folder.resolve("gateway.log"), "INFO started\n" + line + "\nINFO stopped\n");

        assertEquals(List.of("gateway.log:2 " + kind), secrets.foundIn(folder));
    }

    @Test
    void aLogWithoutSecretsIsClean() throws IOException {
        Files.writeString(
                folder.resolve("license-service.log"),
                "INFO v1.2.3 listening\nWARN Bearer error=\"invalid_token\"\nINFO {\"caller\":\"0a1b2c3d4e5f6071\"}\n");

        assertEquals(List.of(), secrets.foundIn(folder));
    }

    @Test
    void bytesThatAreNoTextHideNothing() throws IOException {
        byte[] line = ("\u00ff Sesame42x\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("postgres.log"), line);

        assertEquals(List.of("postgres.log:1 a password of the database"), secrets.foundIn(folder));
    }

    @Test
    void whatWouldBeFoundByAccidentIsNotLookedFor() {
        assertThrows(IllegalArgumentException.class, () -> secrets.never("a name", "e1"));
    }
}
