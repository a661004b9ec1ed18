package org.exportcontrol.common.security;

import java.util.List;

/** What a part of a service knows of its own settings that must not meet real goods. A bean; see {@link UnsafeSettings}. */
public interface ProductionCheck {

    /** One sentence for each setting that is unsafe, beginning with its name. */
    List<String> unsafe();
}
