package org.exportcontrol.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.exportcontrol.local.settings.Settings;
import org.exportcontrol.local.stack.LocalData;
import org.exportcontrol.local.stack.StackFolder;
import picocli.CommandLine.Command;

@Command(name = "reset", description = "Forgets the local data.", mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Path data = new Settings(System.getenv()).data(StackOptions.home());
        Terminal terminal = Terminal.standard();
        if (!Files.exists(data)) {
            terminal.line("There are no local data");
            return 0;
        }
        LocalData.forget(StackFolder.lasting(data));
        terminal.line("Forgot the local data in " + data);
        return 0;
    }
}
