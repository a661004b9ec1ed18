package org.exportcontrol.local.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import org.exportcontrol.local.SuiteException;

/** The generated passwords of one stack, kept in a file that only its owner can read. */
public final class Passwords {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 24;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Properties passwords = new Properties();

    private Passwords(Path file) {
        this.file = file;
    }

    /**
     * Reads the passwords kept in a file.
     *
     * @param file where they are kept; need not exist yet
     * @throws SuiteException when the file cannot be read
     */
    public static Passwords keptIn(Path file) {
        Passwords passwords = new Passwords(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.passwords.load(reader);
            } catch (IOException e) {
                throw new SuiteException("Cannot read " + file + ": " + e.getMessage());
            }
        }
        return passwords;
    }

    /**
     * The password of this name, made and stored at the first call. Letters and digits only, so that it needs no
     * quoting in SQL, shell or JSON.
     *
     * @param name a database role or an OIDC client
     */
    public synchronized String of(String name) {
        String password = passwords.getProperty(name);
        if (password == null) {
            password = generate();
            passwords.setProperty(name, password);
            store();
        }
        return password;
    }

    /** Whether there is a password of this name already. */
    synchronized boolean knows(String name) {
        return passwords.containsKey(name);
    }

    private String generate() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private void store() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(next)) {
                passwords.store(writer, "Passwords of the local stack, made by ./suite");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SuiteException("Cannot write " + file + ": " + e.getMessage());
        }
    }
}
