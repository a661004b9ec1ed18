package org.exportcontrol.gateway.app;

import java.util.List;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.common.testkit.SettingsTable;
import org.exportcontrol.common.time.ClockConfig;
import org.exportcontrol.gateway.access.AccessLogConfig;
import org.exportcontrol.gateway.console.live.LiveConfig;
import org.exportcontrol.gateway.console.session.ConsoleConfig;
import org.exportcontrol.gateway.header.HeaderConfig;
import org.exportcontrol.gateway.limit.LimitConfig;
import org.exportcontrol.gateway.upstream.GatewayConfig;

class GatewaySettingsTest extends SettingsTable {

    @Override
    protected List<Class<?>> mappings() {
        return List.of(
                GatewayConfig.class,
                LimitConfig.class,
                HeaderConfig.class,
                AccessLogConfig.class,
                ConsoleConfig.class,
                LiveConfig.class,
                ClaimsConfig.class,
                ClockConfig.class);
    }
}
