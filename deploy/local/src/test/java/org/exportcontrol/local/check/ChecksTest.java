package org.exportcontrol.local.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.settings.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final List<String> ROOT = List.of("echo", "0");

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, aarch64"})
    void thesePlatformsAreSupported(String system, String processor) {
        assertDoesNotThrow(new Platform(system, processor, false)::requireSupported);
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, amd64, false, Windows 11 on amd64",
        "Mac OS X, x86_64, false, Mac OS X on x86_64",
        "Linux, riscv64, false, Linux on riscv64",
        "Linux, amd64, true, Linux on amd64 with musl"
    })
    void otherPlatformsAreNamedAndRefused(String system, String processor, boolean musl, String named) {
        Platform platform = new Platform(system, processor, musl);

        SuiteException refusal = assertThrows(SuiteException.class, platform::requireSupported);

        assertEquals(
                "The local stack brings PostgreSQL for Linux (glibc) on amd64 and arm64 and for macOS on arm64, not for "
                        + named,
                refusal.getMessage());
    }

    @Test
    void rootWithoutUserNamespacesIsRefused() {
        for (List<String> unshare : List.of(List.of("false"), List.of("echo", "0"), List.of("/no/such/program"))) {
            RootCheck check = new RootCheck(ROOT, unshare);

            SuiteException refusal = assertThrows(SuiteException.class, check::requirePostgresCanRun);

            assertTrue(refusal.getMessage().contains("user namespaces"), refusal.getMessage());
        }
    }

    @Test
    void rootWithUserNamespacesAndOrdinaryUsersMayGoOn() {
        assertDoesNotThrow(new RootCheck(ROOT, List.of("echo", "65534"))::requirePostgresCanRun);
        assertDoesNotThrow(new RootCheck(List.of("echo", "1000"), List.of("false"))::requirePostgresCanRun);
    }

    @Test
    void aDiskWithoutRoomIsRefused(@TempDir Path folder) {
        SuiteException refusal = assertThrows(SuiteException.class, () -> DiskSpace.require(folder, Long.MAX_VALUE));

        assertTrue(refusal.getMessage().startsWith("No room: the disk of " + folder), refusal.getMessage());
        assertDoesNotThrow(() -> DiskSpace.require(folder, 1));
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws IOException {
        Ports free = FreePorts.find();
        assertDoesNotThrow(() -> PortCheck.requireFree(free));

        try (ServerSocket other = new ServerSocket(free.declaration(), 1, InetAddress.getLoopbackAddress())) {
            SuiteException refusal = assertThrows(SuiteException.class, () -> PortCheck.requireFree(free));

            assertEquals(
                    "Port %d is taken by another program: stop that, or set SUITE_DECLARATION_PORT to another port"
                            .formatted(other.getLocalPort()),
                    refusal.getMessage());
        }
    }

    @Test
    void onePortForTwoPartsIsRefused() {
        Ports free = FreePorts.find();
        Ports twice = new Ports(
                free.gateway(), free.controlList(), free.license(), free.declaration(), free.gateway(), free.oidc());

        SuiteException refusal = assertThrows(SuiteException.class, () -> PortCheck.requireFree(twice));

        assertEquals("SUITE_GATEWAY_PORT and SUITE_POSTGRES_PORT are both " + free.gateway(), refusal.getMessage());
    }
}
