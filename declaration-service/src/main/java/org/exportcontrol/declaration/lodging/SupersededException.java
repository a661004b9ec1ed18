package org.exportcontrol.declaration.lodging;

/** The declaration has moved on meanwhile: what this worker carries is of no use any more. */
class SupersededException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
