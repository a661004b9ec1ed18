package org.exportcontrol.local.story;

import org.exportcontrol.local.oidc.DemoAccount;

/** Tells the story as it happens. */
public interface Narrator {
    /** A step begins. */
    void step(int number, int of, String title);

    /**
     * Somebody does something.
     *
     * @param who null for anyone, without a token
     */
    void does(DemoAccount who, String what);

    /** The call that this takes, and the status of its answer. */
    void call(String method, String path, int status);

    /** The part of the answer that matters. */
    void answer(String name, String value);

    /**
     * One reason for a refusal.
     *
     * @param where JSON pointer into the body or the file; empty when the refusal has one reason only
     * @param rule  business rule and source; empty when only the contract is broken
     */
    void reason(String where, String what, String rule);
}
