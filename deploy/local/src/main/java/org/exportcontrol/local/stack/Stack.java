package org.exportcontrol.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.check.DiskSpace;
import org.exportcontrol.local.check.Platform;
import org.exportcontrol.local.check.PortCheck;
import org.exportcontrol.local.check.RootCheck;
import org.exportcontrol.local.oidc.OidcServer;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.postgres.Passwords;
import org.exportcontrol.local.postgres.PostgresServer;
import org.exportcontrol.local.process.Folders;
import org.exportcontrol.local.process.LogTail;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.process.Readiness;
import org.exportcontrol.local.process.ServiceProcess;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Narrator;
import org.exportcontrol.local.story.Story;

/** The whole suite on one machine: PostgreSQL, the OIDC server and the four services. */
public final class Stack implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final StackPlan plan;
    private final StackFolder folder;
    private final Progress progress;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StackServices services;
    private final Passwords passwords;
    private final PostgresServer postgres;
    private final OidcServer oidc;
    private final Readiness readiness = new Readiness();
    private StackLock lock;
    private RunRecord record;
    private boolean keepLogs = true;

    /** A stack that is not started yet. */
    public Stack(StackPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        folder = plan.folder();
        passwords = Passwords.keptIn(folder.passwords());
        postgres = new PostgresServer(
                folder.programs(),
                folder.data(),
                folder.log("postgres"),
                plan.ports().postgres(),
                passwords);
        oidc = new OidcServer(plan.ports().oidc(), folder.loginPage());
        SigningKeys keys = new SigningKeys(folder.signingKeys());
        services = new StackServices(plan, new ServiceEnvironment(plan.ports(), passwords, keys, plan.clockStart()));
    }

    /**
     * Checks what can be checked beforehand, takes the folder and clears it of what a killed launcher left running. On a
     * fault here or later the caller closes the stack.
     *
     * @throws SuiteException when something is missing, taken or running already
     */
    public void prepare() {
        Platform.current().requireSupported();
        new RootCheck().requirePostgresCanRun();
        requireJars();
        folder.create();
        lock = StackLock.take(folder).orElseThrow(this::runningAlready);
        clearLeftovers();
        PortCheck.requireFree(plan.ports());
        DiskSpace.require(folder.root(), DiskSpace.NEEDED_MEGABYTES);
        record = RunRecord.ofThisProcess(folder.root(), folder.data(), folder.isThrowAway());
        record.write(recordFile());
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws SuiteException when something does not start, with the end of its log
     */
    public void start() {
        startServers();
        for (Service service : Service.values()) {
            start(service);
        }
        awaitReady(EnumSet.allOf(Service.class));
        keepLogs = false;
    }

    /** Starts one service, at first or after its process has ended; it is not ready when this returns. */
    public synchronized void start(Service service) {
        start(services.of(service));
    }

    /**
     * Sets variables of a service beside the usual ones, or instead of them, from its next start on. What an earlier call
     * set is forgotten.
     */
    public void configure(Service service, Map<String, String> variables) {
        services.configure(service, variables);
    }

    /**
     * Starts a further process of a service beside the first one; it is not ready when this returns, and it ends with the
     * stack.
     *
     * @param name      names its script and its log
     * @param port      a free port
     * @param variables beside the usual ones of the service, or instead of them
     */
    public synchronized ServiceProcess startReplica(
            Service service, String name, int port, Map<String, String> variables) {
        ServiceProcess replica = services.replica(service, name, port, variables);
        start(replica);
        return replica;
    }

    private void start(ServiceProcess process) {
        if (isClosing()) {
            throw new SuiteException("The local stack is stopping");
        }
        record = record.with(process.start().toHandle());
        record.write(recordFile());
    }

    /** Ends PostgreSQL as a power cut would and starts it again; what was committed is there again. */
    public void crashPostgres() {
        postgres.crashAndRecover();
    }

    /** The server of all databases, to be backed up and restored. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** A session past the services in one of their databases, as the owner of its tables. */
    public Connection session(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(plan.ports().postgres()), database.owner(), passwords.of(database.owner()));
    }

    /**
     * Waits until services are ready.
     *
     * @throws SuiteException when one ends or does not get ready in time, with the end of its log
     */
    public void awaitReady(Set<Service> waitingFor) {
        Instant begin = Instant.now();
        Set<Service> pending = EnumSet.copyOf(waitingFor);
        progress.waitingFor(pending.stream().map(Service::module).toList());
        while (!pending.isEmpty()) {
            for (Service service : EnumSet.copyOf(pending)) {
                if (isReady(service)) {
                    pending.remove(service);
                    progress.ready(service.module(), address(service), Duration.between(begin, Instant.now()));
                }
            }
            requireNotTooLate(pending, begin);
        }
    }

    /** From now on tells the progress when a service ends by itself, and when it has been brought back. */
    public void watch() {
        for (Service service : Service.values()) {
            int port = service.port(plan.ports());
            new ServiceWatch(services.of(service), () -> readiness.of(port), closing, progress).start();
        }
    }

    /** The way into this stack. */
    public Gateway gateway(Narrator narrator) {
        String issuer = OidcServer.issuer(plan.ports().oidc());
        return new Gateway(address(Service.GATEWAY), issuer, narrator);
    }

    /** The story, ready to be played on this stack. */
    public Story story(Narrator narrator) {
        return new Story(gateway(narrator), plan.today(), narrator);
    }

    /** The process of a service. */
    public ServiceProcess process(Service service) {
        return services.of(service);
    }

    /** Keeps the logs of a stack whose data are thrown away, for somebody to read why something failed. */
    public void keepLogs() {
        keepLogs = true;
    }

    /** Whether the stack is being stopped or has been. */
    public boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Stops everything; a second call waits for the first. Nothing is left running, whatever fails. */
    @Override
    public void close() {
        synchronized (this) {
            if (isClosing()) {
                Processes.await(closed);
                return;
            }
            closing.countDown();
        }
        try {
            // Without the lock, what runs on the folder is another launcher's.
            if (lock != null) {
                services.stop();
                postgres.close();
                oidc.close();
            }
            clearFiles();
        } finally {
            if (lock != null) {
                lock.close();
            }
            closed.countDown();
        }
    }

    private void requireJars() {
        for (Service service : Service.values()) {
            Path jar = service.program(plan.home());
            if (!Files.exists(jar)) {
                throw new SuiteException("%s is not built, %s is missing: run 'mvn package' in %s"
                        .formatted(service.module(), plan.home().relativize(jar), plan.home()));
            }
        }
    }

    private SuiteException runningAlready() {
        return new SuiteException("The local stack is running already, on the data in " + folder.root()
                + ": stop it with Ctrl-C where it was started");
    }

    private void clearLeftovers() {
        int stopped = Leftovers.sweep(folder.records()) + Leftovers.stop(folder.scripts(), folder.data());
        if (stopped > 0) {
            progress.leftoversStopped(stopped);
        }
        try {
            for (Service service : Service.values()) {
                Files.deleteIfExists(folder.log(service.module()));
            }
            Files.deleteIfExists(folder.log("postgres"));
        } catch (IOException e) {
            throw new SuiteException("Cannot clear the logs in " + folder.logs() + ": " + e.getMessage());
        }
    }

    /** PostgreSQL takes seconds at its first start and mostly waits for the disk; meanwhile the other server comes up. */
    private void startServers() {
        Instant begin = Instant.now();
        progress.waitingFor(List.of("PostgreSQL", "OIDC server"));
        CompletableFuture<Void> database = CompletableFuture.runAsync(postgres::start);
        oidc.start();
        progress.ready("OIDC server", OidcServer.issuer(plan.ports().oidc()), Duration.between(begin, Instant.now()));
        try {
            database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SuiteException fault ? fault : e;
        }
        progress.ready("PostgreSQL", "127.0.0.1:" + plan.ports().postgres(), Duration.between(begin, Instant.now()));
    }

    private boolean isReady(Service service) {
        ServiceProcess process = services.of(service);
        if (process.hasEnded()) {
            throw new SuiteException(
                    "%s ended while starting; the end of %s:".formatted(service.module(), process.log()),
                    LogTail.of(process.log()));
        }
        return readiness.of(service.port(plan.ports()));
    }

    private void requireNotTooLate(Set<Service> pending, Instant begin) {
        if (pending.isEmpty()) {
            return;
        }
        if (Duration.between(begin, Instant.now()).compareTo(plan.startTimeout()) > 0) {
            ServiceProcess process = services.of(pending.iterator().next());
            throw new SuiteException(
                    "%s is not ready after %d s (SUITE_START_TIMEOUT); the end of %s:"
                            .formatted(process.name(), plan.startTimeout().toSeconds(), process.log()),
                    LogTail.of(process.log()));
        }
        Processes.pause(POLL);
    }

    private String address(Service service) {
        return "http://localhost:" + service.port(plan.ports());
    }

    private Path recordFile() {
        return folder.records()
                .resolve(ProcessHandle.current().pid() + "-" + folder.root().getFileName() + ".json");
    }

    private void clearFiles() {
        try {
            if (folder.isThrowAway()) {
                Folders.delete(folder.root());
                if (!keepLogs) {
                    Folders.delete(folder.logs());
                }
            } else if (lock != null) {
                Folders.delete(folder.scripts());
            }
            Files.deleteIfExists(recordFile());
        } catch (IOException e) {
            // The record stands, so the next start tries again.
        }
    }
}
