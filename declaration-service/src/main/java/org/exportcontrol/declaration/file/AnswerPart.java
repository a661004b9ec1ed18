package org.exportcontrol.declaration.file;

/** A feature's part of the answer on a declaration. The answer is defined here, each feature fills in what it knows. */
public interface AnswerPart {

    void contribute(Declaration declaration, AnswerParts parts);
}
