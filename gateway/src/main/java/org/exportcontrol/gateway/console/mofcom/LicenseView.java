package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Balance;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Ledger;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.view.Bar;

/**
 * A license with its balances and bookings.
 *
 * @param bars the balance of each line
 * @param choices the moves that the person may try now
 * @param chosen the move whose form is shown; null when there is none
 * @param grounds on which the chosen move may rest
 */
@TemplateData
record LicenseView(
        License license,
        Balance balance,
        Ledger ledger,
        List<Bar> bars,
        List<ApplicationView.Choice> choices,
        ApplicationView.Choice chosen,
        List<String> grounds) {}
