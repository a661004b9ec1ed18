package org.exportcontrol.declaration.app;

import java.util.Map;
import org.exportcontrol.common.testkit.RulesNamed;

/** The rules on customs. */
class RulesNamedTest extends RulesNamed {

    @Override
    protected Map<String, Integer> families() {
        return Map.of("CU", 10, "CH", 13, "AW", 4);
    }
}
