package org.exportcontrol.local.stack;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.process.Folders;

/** What a checkout's stacks leave on the disk. */
public final class LocalData {
    private LocalData() {}

    /**
     * Deletes all of it, after stopping what a killed launcher left running. Files of others in the folder stay.
     *
     * @throws SuiteException when a stack is running
     */
    public static void forget(StackFolder folder) {
        folder.create();
        StackLock lock = StackLock.take(folder).orElseThrow(LocalData::running);
        try {
            Leftovers.sweep(folder.records());
            Leftovers.stop(folder.scripts(), folder.data());
            if (Leftovers.anyLeft(folder.records())) {
                throw running();
            }
            for (Path ours : List.of(
                    folder.data(),
                    folder.programs(),
                    folder.logs(),
                    folder.scripts(),
                    folder.records(),
                    folder.passwords(),
                    folder.signingKeys(),
                    folder.loginPage(),
                    folder.lock())) {
                Folders.delete(ours);
            }
            Files.delete(folder.root());
        } catch (DirectoryNotEmptyException somethingElse) {
            // Not ours to delete.
        } catch (IOException e) {
            throw new SuiteException("Cannot delete the local data in " + folder.root() + ": " + e.getMessage());
        } finally {
            lock.close();
        }
    }

    private static SuiteException running() {
        return new SuiteException("The local stack is running: stop it with Ctrl-C where it was started, then reset");
    }
}
