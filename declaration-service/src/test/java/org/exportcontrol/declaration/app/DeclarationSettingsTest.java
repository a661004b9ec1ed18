package org.exportcontrol.declaration.app;

import java.util.List;
import org.exportcontrol.common.event.EventConfig;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.common.signing.SigningConfig;
import org.exportcontrol.common.testkit.SettingsTable;
import org.exportcontrol.common.time.ClockConfig;
import org.exportcontrol.declaration.calendar.CalendarConfig;
import org.exportcontrol.declaration.clearance.ReleaseConfig;
import org.exportcontrol.declaration.clients.NeighborConfig;
import org.exportcontrol.declaration.lane.LaneConfig;
import org.exportcontrol.declaration.licensefeed.LicenseFeedConfig;
import org.exportcontrol.declaration.lodging.LodgingConfig;
import org.exportcontrol.declaration.paper.PaperConfig;
import org.exportcontrol.declaration.retention.RetentionConfig;
import org.exportcontrol.declaration.statement.StatementConfig;
import org.exportcontrol.declaration.webhook.WebhookConfig;
import org.exportcontrol.declaration.worker.WorkerConfig;

class DeclarationSettingsTest extends SettingsTable {

    @Override
    protected List<Class<?>> mappings() {
        return List.of(
                LodgingConfig.class,
                ReleaseConfig.class,
                WorkerConfig.class,
                NeighborConfig.class,
                StatementConfig.class,
                CalendarConfig.class,
                LicenseFeedConfig.class,
                LaneConfig.class,
                PaperConfig.class,
                RetentionConfig.class,
                SigningConfig.class,
                WebhookConfig.class,
                StreamConfig.class,
                EventConfig.class,
                ClockConfig.class,
                ClaimsConfig.class);
    }
}
