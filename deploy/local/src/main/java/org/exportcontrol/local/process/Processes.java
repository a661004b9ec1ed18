package org.exportcontrol.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.exportcontrol.local.SuiteException;

/** What {@link ProcessHandle} leaves to do by hand. */
public final class Processes {
    private Processes() {}

    /**
     * Sends a signal that Java itself cannot send. A process that is gone already is no fault.
     *
     * @param signal its name without SIG, such as {@code INT}
     */
    public static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until a process has ended.
     *
     * @return whether it ended in time
     */
    public static boolean waitForEnd(ProcessHandle process, Duration most) {
        try {
            process.onExit().get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Asks a process to end, and ends it by force when it does not within the given time. */
    public static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!waitForEnd(process, patience)) {
            process.destroyForcibly();
            waitForEnd(process, patience);
        }
    }

    /** Lets some time pass between two looks at something. */
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Waits until somebody else is done. */
    public static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static SuiteException interrupted() {
        Thread.currentThread().interrupt();
        return new SuiteException("Interrupted");
    }
}
