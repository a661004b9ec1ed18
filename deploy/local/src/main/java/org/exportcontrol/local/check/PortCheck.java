package org.exportcontrol.local.check;

import java.util.HashMap;
import java.util.Map;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.settings.Setting;

/** Finds a taken port before the part that needs it fails in its own words. */
public final class PortCheck {
    private PortCheck() {}

    /**
     * @throws SuiteException naming the first port that is taken or asked for twice, and the setting that moves it
     */
    public static void requireFree(Ports ports) {
        Map<Integer, Setting> seen = new HashMap<>();
        ports.bySetting().forEach((setting, port) -> {
            Setting other = seen.put(port, setting);
            if (other != null) {
                throw new SuiteException("%s and %s are both %d".formatted(other.variable(), setting.variable(), port));
            }
            if (!FreePorts.isFree(port)) {
                throw new SuiteException("Port %d is taken by another program: stop that, or set %s to another port"
                        .formatted(port, setting.variable()));
            }
        });
    }
}
