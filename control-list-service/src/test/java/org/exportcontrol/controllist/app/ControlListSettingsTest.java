package org.exportcontrol.controllist.app;

import java.util.List;
import org.exportcontrol.common.event.EventConfig;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.common.signing.SigningConfig;
import org.exportcontrol.common.testkit.SettingsTable;
import org.exportcontrol.common.time.ClockConfig;

class ControlListSettingsTest extends SettingsTable {

    @Override
    protected List<Class<?>> mappings() {
        return List.of(ListConfig.class, EventConfig.class, ClockConfig.class, ClaimsConfig.class, SigningConfig.class);
    }
}
