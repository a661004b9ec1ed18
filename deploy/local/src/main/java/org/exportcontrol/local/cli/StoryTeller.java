package org.exportcontrol.local.cli;

import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.story.Narrator;

/** Tells the story on the terminal. */
final class StoryTeller implements Narrator {
    private static final int NAME_WIDTH = 14;

    private final Terminal terminal;

    StoryTeller(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void step(int number, int of, String title) {
        terminal.gap();
        terminal.heading("Step %d of %d  %s".formatted(number, of, title));
    }

    @Override
    public void does(DemoAccount who, String what) {
        terminal.gap();
        terminal.line("  " + (who == null ? "Anyone" : who.username() + " (" + who.displayName() + ")") + " " + what);
    }

    @Override
    public void call(String method, String path, int status) {
        terminal.line(terminal.faint("    " + method + " " + path + " -> " + status));
    }

    @Override
    public void answer(String name, String value) {
        terminal.line("    " + Terminal.pad(name, NAME_WIDTH) + " " + value);
    }
}
