package org.exportcontrol.local.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exportcontrol.local.SuiteException;

/**
 * PostgreSQL refuses to run as root. As root on Linux it is therefore started in a user namespace in which it is nobody;
 * where the system gives no such namespace, that has to be said before initdb says something less clear.
 */
public final class RootCheck {
    private final List<String> asUser;
    private final List<String> asNobody;

    /** Asks the system's own {@code id} and {@code unshare}. */
    public RootCheck() {
        this(List.of("id", "-u"), List.of("unshare", "-U", "id", "-u"));
    }

    RootCheck(List<String> asUser, List<String> asNobody) {
        this.asUser = asUser;
        this.asNobody = asNobody;
    }

    /**
     * @throws SuiteException when this is root and there are no user namespaces
     */
    public void requirePostgresCanRun() {
        if (!output(asUser).equals("0")) {
            return;
        }
        String inside = output(asNobody);
        if (inside.isEmpty() || inside.equals("0")) {
            throw new SuiteException("PostgreSQL does not run as root, and this system allows no user namespaces"
                    + " ('unshare -U' failed): run ./suite as another user");
        }
    }

    /** The one line that a command prints, or nothing when it cannot be run or fails. */
    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? output : "";
        } catch (IOException missing) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
