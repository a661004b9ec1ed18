package org.exportcontrol.declaration.lodging;

import java.time.Instant;
import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.Declaration;

/**
 * What becomes of a change of an accepted declaration whose content is verified here, in the steps of a lodging. All is
 * called under the declaration's row lock.
 */
public interface Amendments {

    /** What stands against any change now (AW-03); empty when nothing does. */
    List<Violation> against(Declaration declaration);

    /** The changed content verifies and is about to take the place of the present one. */
    void verified(Declaration declaration, Lodging lodging, Instant now);

    /** The change is refused; the present content stays. */
    void refused(Declaration declaration, Lodging lodging, List<Violation> faults, Instant now);
}
