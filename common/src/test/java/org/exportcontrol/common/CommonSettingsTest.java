package org.exportcontrol.common;

import java.util.List;
import org.exportcontrol.common.event.EventConfig;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.common.signing.SigningConfig;
import org.exportcontrol.common.testkit.SettingsTable;
import org.exportcontrol.common.time.ClockConfig;

class CommonSettingsTest extends SettingsTable {

    @Override
    protected List<Class<?>> mappings() {
        return List.of(EventConfig.class, ClockConfig.class, ClaimsConfig.class, SigningConfig.class);
    }
}
