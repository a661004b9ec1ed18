package org.exportcontrol.local.story;

import java.util.List;
import org.exportcontrol.local.SuiteException;

/** An expectation of the story that does not hold: what was expected, what came instead, and the whole answer below. */
final class StoryFailure extends SuiteException {
    private static final long serialVersionUID = 1L;

    StoryFailure(String what, String expected, String got, List<String> answer) {
        super(what + ": expected " + expected + ", got " + got, answer);
    }
}
