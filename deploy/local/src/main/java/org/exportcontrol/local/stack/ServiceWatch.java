package org.exportcontrol.local.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.exportcontrol.local.process.ServiceProcess;

/** Tells when a service ends by itself, and when somebody brings it back. */
final class ServiceWatch implements Runnable {
    /** Ctrl-C reaches the services as soon as the launcher: an end is news only if the launcher is not ending too. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ServiceProcess service;
    private final BooleanSupplier ready;
    private final CountDownLatch closing;
    private final Progress progress;

    ServiceWatch(ServiceProcess service, BooleanSupplier ready, CountDownLatch closing, Progress progress) {
        this.service = service;
        this.ready = ready;
        this.closing = closing;
        this.progress = progress;
    }

    void start() {
        Thread thread = new Thread(this, "watch-" + service.name());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (closing.getCount() > 0) {
                service.running().ifPresent(process -> process.onExit().join());
                if (closing.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                progress.ended(service.name(), service.script());
                awaitReturn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReturn() throws InterruptedException {
        while (service.running().isEmpty() || !ready.getAsBoolean()) {
            if (closing.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        progress.back(service.name());
    }
}
