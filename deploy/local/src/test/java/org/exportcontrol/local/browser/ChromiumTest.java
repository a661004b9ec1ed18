package org.exportcontrol.local.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    private Path folder;

    @Test
    void theWantedBrowserIsFoundByItsNameBeforeOthers() throws IOException {
        program("google-chrome");
        Path wanted = program("chromium");

        assertEquals(Optional.of(wanted), Chromium.find("chromium", "/none" + File.pathSeparator + folder));
    }

    @Test
    void aFileIsTakenAsItIs() throws IOException {
        Path wanted = program("my-browser");

        assertEquals(Optional.of(wanted), Chromium.find(wanted.toString(), "/none"));
    }

    @Test
    void anotherNameIsTriedWhereTheWantedOneIsNotThere() throws IOException {
        Path other = program("google-chrome");

        assertEquals(Optional.of(other), Chromium.find("chromium", folder.toString()));
    }

    @Test
    void whatCannotBeStartedIsNoBrowser() throws IOException {
        Files.createFile(folder.resolve("chromium"));
        Files.createDirectory(folder.resolve("google-chrome"));

        assertTrue(Chromium.find("chromium", folder.toString()).isEmpty());
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
