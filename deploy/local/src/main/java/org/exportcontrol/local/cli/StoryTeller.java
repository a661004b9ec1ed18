package org.exportcontrol.local.cli;

import java.util.regex.Pattern;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.story.Narrator;

/** Tells the story on the terminal. */
final class StoryTeller implements Narrator {
    private static final int NAME_WIDTH = 14;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{6}([0-9a-f]{6})");

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
        terminal.line(terminal.faint("    " + method + " " + shortened(path) + " -> " + status));
    }

    @Override
    public void answer(String name, String value) {
        terminal.line("    " + Terminal.pad(name, NAME_WIDTH) + " " + value);
    }

    @Override
    public void reason(String where, String what, String rule) {
        String place = where.isEmpty() ? "" : where + ": ";
        terminal.line("      - " + place + what + (rule.isEmpty() ? "" : " [" + rule + "]"));
    }

    /** Ids by their last digits: their first ones are the time, and alike. */
    private static String shortened(String path) {
        return ID.matcher(path).replaceAll("~$1");
    }
}
