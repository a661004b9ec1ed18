package org.exportcontrol.local.browser;

import static org.exportcontrol.local.oidc.DemoAccount.DIRECTOR;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import java.util.List;
import org.exportcontrol.local.oidc.DemoAccount;

/**
 * A main page of the console.
 *
 * @param name what its screenshots are called
 * @param who  the account that sees it, or null for somebody who has not logged in
 * @param path at the gateway
 */
record Place(String name, DemoAccount who, String path) {

    /** Whether it is in one language at a time; the pages on the contract show both at once. */
    boolean inTwoLanguages() {
        return path.equals("/") || path.startsWith("/console");
    }

    /** Every main page, of each role those that it works with. */
    static List<Place> all(Prepared files) {
        String application = "/console/exporter/applications/" + files.draft();
        String license = "/console/exporter/licenses/" + files.license();
        String file = "/console/customs/declarations/" + files.challenged();
        return List.of(
                new Place("home", null, "/"),
                new Place("list", null, "/console/list"),
                new Place("entry", null, "/console/list/1C905.b"),
                new Place("comparison", null, "/console/comparison?from=2025-04-03&to=2025-04-05"),
                new Place("screening", null, "/console/screening"),
                new Place("batch", null, "/console/screening/batch"),
                new Place("docs", null, "/docs"),
                new Place("problems", null, "/problems"),
                new Place("problem", null, "/problems/release-refused"),
                new Place("exporter", E1, "/console/exporter"),
                new Place("exporter-applications", E1, "/console/exporter/applications"),
                new Place("exporter-application-new", E1, "/console/exporter/applications/new"),
                new Place("exporter-application-goods", E1, application + "/goods"),
                new Place("exporter-application-parties", E1, application + "/parties"),
                new Place("exporter-application-documents", E1, application + "/documents"),
                new Place("exporter-application-check", E1, application + "/check"),
                new Place("exporter-application", E1, "/console/exporter/applications/" + files.examined()),
                new Place("exporter-licenses", E1, "/console/exporter/licenses"),
                new Place("exporter-license", E1, license),
                new Place("exporter-license-change", E1, license + "/change"),
                new Place("exporter-license-report", E1, license + "/report"),
                new Place("exporter-license-report-change", E1, license + "/report?kind=CHANGE_OF_END_USE"),
                new Place("exporter-changes", E1, "/console/exporter/changes"),
                new Place("exporter-reports", E1, "/console/exporter/reports"),
                new Place("exporter-inquiries", E1, "/console/exporter/inquiries"),
                new Place("exporter-requests", E1, "/console/exporter/declarations/" + files.held() + "/requests"),
                new Place("exporter-templates", E1, "/console/exporter/templates"),
                new Place("exporter-powers", E1, "/console/exporter/powers"),
                new Place("exporter-declarations", E1, "/console/exporter/declarations"),
                new Place(
                        "exporter-declaration-form",
                        E1,
                        "/console/exporter/declarations/" + files.unfinished() + "/form"),
                new Place("exporter-declaration", E1, "/console/exporter/declarations/" + files.challenged()),
                new Place("mofcom", DIRECTOR, "/console/mofcom"),
                new Place("mofcom-applications", DIRECTOR, "/console/mofcom/applications"),
                new Place("mofcom-application", DIRECTOR, "/console/mofcom/applications/" + files.examined()),
                new Place("mofcom-licenses", DIRECTOR, "/console/mofcom/licenses"),
                new Place("mofcom-license", DIRECTOR, "/console/mofcom/licenses/" + files.license()),
                new Place("mofcom-changes", DIRECTOR, "/console/mofcom/changes"),
                new Place("mofcom-reports", DIRECTOR, "/console/mofcom/reports"),
                new Place("mofcom-inquiries", DIRECTOR, "/console/mofcom/inquiries"),
                new Place("mofcom-drafts", DIRECTOR, "/console/mofcom/drafts"),
                new Place("mofcom-parties", DIRECTOR, "/console/mofcom/parties"),
                new Place("mofcom-identifications", DIRECTOR, "/console/mofcom/identifications"),
                new Place("mofcom-stops", DIRECTOR, "/console/mofcom/stop-orders"),
                new Place("mofcom-statistics", DIRECTOR, "/console/mofcom/statistics"),
                new Place("customs", OFFICER, "/console/customs"),
                new Place("customs-file", OFFICER, file),
                new Place("customs-challenge", OFFICER, file + "/challenges/" + files.challenge()),
                new Place("customs-result", OFFICER, file + "/moves/result?of=" + files.challenge()),
                new Place(
                        "customs-inspection",
                        OFFICER,
                        "/console/customs/declarations/" + files.held() + "/moves/inspection"),
                new Place(
                        "customs-evidence",
                        OFFICER,
                        "/console/customs/declarations/" + files.held() + "/moves/challenge"),
                new Place("customs-roster", OFFICER, "/console/customs/roster"),
                new Place("customs-codes", OFFICER, "/console/customs/code-tables"),
                new Place("customs-code-table", OFFICER, "/console/customs/code-tables/countries"),
                new Place("customs-stops", OFFICER, "/console/customs/stop-orders"),
                new Place("customs-penalties", OFFICER, "/console/customs/penalty-referrals"));
    }

    @Override
    public String toString() {
        return name;
    }
}
