package org.exportcontrol.local;

import java.util.List;

/**
 * A fault that a person can act on. The message is one line that says what is wrong and, where there is one, the way
 * out; the launcher prints it without a stack trace and ends with exit code 1.
 */
public class SuiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /**
     * @param message one line, without a full stop
     */
    public SuiteException(String message) {
        this(message, List.of());
    }

    /**
     * @param message one line, without a full stop
     * @param details lines printed below it as they are, such as the end of a log
     */
    public SuiteException(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    /** Lines to print below the message; empty when the message says it all. */
    public List<String> details() {
        return details;
    }
}
