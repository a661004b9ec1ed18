package org.exportcontrol.license.issued;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why goods need a license. */
@RegisterForReflection
public enum LineBasis {
    /** They match entries of the control list. */
    CONTROL_LIST,
    /** MOFCOM told the exporter so, although they are on no list (CL-14; ECL 12). */
    CATCH_ALL
}
