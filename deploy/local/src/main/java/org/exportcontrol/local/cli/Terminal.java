package org.exportcontrol.local.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.exportcontrol.local.stack.Progress;

/** Prints for a person: plain lines, with some emphasis where the terminal can show it. */
public final class Terminal implements Progress {
    private static final int PART_WIDTH = 20;
    private static final int ADDRESS_WIDTH = 40;

    private final PrintStream out;
    private final boolean color;

    /**
     * @param color whether to use escape sequences for bold and color
     */
    public Terminal(PrintStream out, boolean color) {
        this.out = out;
        this.color = color;
    }

    /** Standard output; the script knows whether that is a terminal. */
    static Terminal standard() {
        return new Terminal(System.out, Boolean.getBoolean("suite.color"));
    }

    /** Prints one line. */
    public void line(String text) {
        out.println(text);
    }

    /** Prints an empty line. */
    public void gap() {
        out.println();
    }

    /** Prints a heading. */
    public void heading(String text) {
        out.println(styled("1", text));
    }

    /** The text as something that went well. */
    public String good(String text) {
        return styled("32", text);
    }

    /** The text as something that went wrong. */
    public String bad(String text) {
        return styled("31", text);
    }

    /** The text as something that matters less. */
    public String faint(String text) {
        return styled("2", text);
    }

    private String styled(String code, String text) {
        return color ? "\033[" + code + "m" + text + "\033[0m" : text;
    }

    @Override
    public void leftoversStopped(int processes) {
        line("Stopped %d process%s that an earlier run left behind".formatted(processes, processes == 1 ? "" : "es"));
    }

    @Override
    public void waitingFor(List<String> parts) {
        line(faint("  waiting for " + String.join(", ", parts) + " ..."));
    }

    @Override
    public void ready(String part, String address, Duration took) {
        line("  %s %s %s"
                .formatted(
                        pad(part, PART_WIDTH),
                        pad(address, ADDRESS_WIDTH),
                        good(String.format(Locale.ROOT, "ready after %.1f s", took.toMillis() / 1000.0))));
    }

    @Override
    public void ended(String service, Path script) {
        line(bad(service + " has ended") + ". Bring it back from another terminal with: sh '" + script + "' &");
    }

    @Override
    public void back(String service) {
        line(good(service + " is back"));
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
