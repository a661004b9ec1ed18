package org.exportcontrol.license.app;

import java.util.List;
import org.exportcontrol.common.event.EventConfig;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.common.signing.SigningConfig;
import org.exportcontrol.common.testkit.SettingsTable;
import org.exportcontrol.common.time.ClockConfig;
import org.exportcontrol.license.retention.RetentionConfig;

class LicenseSettingsTest extends SettingsTable {

    @Override
    protected List<Class<?>> mappings() {
        return List.of(
                LicenseConfig.class,
                RetentionConfig.class,
                ClaimsConfig.class,
                ClockConfig.class,
                EventConfig.class,
                SigningConfig.class);
    }
}
