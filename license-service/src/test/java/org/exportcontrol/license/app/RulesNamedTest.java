package org.exportcontrol.license.app;

import java.util.Map;
import org.exportcontrol.common.testkit.RulesNamed;

/** The rules on licensing. */
class RulesNamedTest extends RulesNamed {

    @Override
    protected Map<String, Integer> families() {
        return Map.of("LI", 8, "AP", 8, "DE", 9, "LF", 10, "WO", 9, "PL", 5);
    }
}
