package org.exportcontrol.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.settings.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();

    @TempDir
    Path folder;

    private final int port = FreePorts.find().postgres();
    private Passwords passwords;
    private PostgresServer server;

    @BeforeEach
    void start() throws IOException {
        passwords = Passwords.keptIn(folder.resolve("passwords.properties"));
        startAgain();
    }

    @AfterEach
    void stop() {
        server.close();
        assertTrue(Postmaster.on(data()).isEmpty());
    }

    @Test
    void keepsWhatItWasTold() throws SQLException {
        assertEquals("on", ask(Database.LICENSE, owner(), "show fsync"));
        assertEquals("on", ask(Database.LICENSE, owner(), "show synchronous_commit"));
        assertEquals(
                "UTF8 C.UTF-8",
                ask(
                        Database.LICENSE,
                        owner(),
                        "select pg_encoding_to_char(encoding) || ' ' || datctype from pg_database where datname = 'license'"));
    }

    @Test
    void ownersMigrateAndAppsOnlyUseWhatTheyAreGiven() throws SQLException {
        run(Database.LICENSE, owner(), "create table line (id int)", "grant select on line to license_app");

        assertEquals("0", ask(Database.LICENSE, app(), "select count(*) from line"));
        assertRefused("42501", () -> run(Database.LICENSE, app(), "create table other (id int)"));
        assertRefused("42501", () -> run(Database.LICENSE, app(), "insert into line values (1)"));
        assertRefused("42501", () -> ask(Database.DECLARATION, app(), "select 1"));
    }

    @Test
    void asksForPasswordsAndKeepsThemToItself() throws IOException {
        assertRefused("28P01", () -> DriverManager.getConnection(Database.LICENSE.jdbcUrl(port), owner(), "guessed"));
        assertRefused(
                "28P01", () -> DriverManager.getConnection(Database.LICENSE.jdbcUrl(port), "postgres", "postgres"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("passwords.properties"))));
    }

    @Test
    void dataAndPasswordsOutliveARestart() throws Exception {
        run(Database.LICENSE, owner(), "create table line (id int)", "insert into line values (7)");
        server.close();
        passwords = Passwords.keptIn(folder.resolve("passwords.properties"));

        startAgain();

        assertEquals("7", ask(Database.LICENSE, owner(), "select id from line"));
    }

    @Test
    void itRecoversWhatWasCommittedBeforeItCrashed() throws Exception {
        run(Database.LICENSE, owner(), "create table line (id int)", "insert into line values (7)");
        try (Connection broken = connect(Database.LICENSE, owner())) {
            server.crashAndRecover();

            // Told of the end (class 57) or cut off (class 08), as the moment has it.
            assertThrows(SQLException.class, () -> broken.createStatement().execute("select 1"));
        }
        assertEquals("7", ask(Database.LICENSE, owner(), "select id from line"));
    }

    @Test
    void dataWithoutTheirPasswordsAreLeftAlone() throws IOException {
        server.close();
        passwords = Passwords.keptIn(folder.resolve("other.properties"));

        SuiteException refusal = assertThrows(SuiteException.class, this::startAgain);

        assertTrue(refusal.getMessage().contains("passwords are gone"), refusal.getMessage());
        assertTrue(Files.exists(data().resolve("suite-completed")));
    }

    @Test
    void aClusterThatWasNeverCompletedIsMadeAgain() throws Exception {
        server.close();
        Files.delete(data().resolve("suite-completed"));
        Files.delete(data().resolve("postgresql.conf"));

        startAgain();

        assertEquals("1", ask(Database.LICENSE, owner(), "select 1"));
    }

    @Test
    void aServerThatItsLauncherLeftBehindIsFoundAndStopped() throws Exception {
        Postmaster left = Postmaster.on(data()).orElseThrow();
        assertTrue(Postmaster.on(folder).isEmpty());

        left.stop();

        assertTrue(Postmaster.on(data()).isEmpty());
        assertRefused("08001", () -> ask(Database.LICENSE, owner(), "select 1"));
    }

    private void startAgain() throws IOException {
        server = new PostgresServer(PROGRAMS, data(), folder.resolve("postgres.log"), port, passwords);
        server.start();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String owner() {
        return Database.LICENSE.owner();
    }

    private static String app() {
        return Database.LICENSE.app();
    }

    private void run(Database database, String role, String... statements) throws SQLException {
        try (Connection connection = connect(database, role);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(Database database, String role, String query) throws SQLException {
        try (Connection connection = connect(database, role);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private Connection connect(Database database, String role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(port), role, passwords.of(role));
    }

    private static void assertRefused(String state, Executable what) {
        assertEquals(state, assertThrows(SQLException.class, what).getSQLState());
    }
}
