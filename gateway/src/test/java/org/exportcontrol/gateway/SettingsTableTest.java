package org.exportcontrol.gateway;

import java.util.List;
import org.exportcontrol.common.testkit.SettingsTable;
import org.exportcontrol.common.time.ClockConfig;
import org.exportcontrol.gateway.upstream.GatewayConfig;

class SettingsTableTest extends SettingsTable {

    @Override
    protected List<Class<?>> mappings() {
        return List.of(GatewayConfig.class, ClockConfig.class);
    }
}
