package org.exportcontrol.license.queue;

import java.time.LocalDate;
import java.util.List;

/** A package whose files can wait for somebody. */
public interface WorkSource {

    /** Open cases that the caller may see; called within a transaction. */
    List<WorkItem> open(LocalDate today);
}
