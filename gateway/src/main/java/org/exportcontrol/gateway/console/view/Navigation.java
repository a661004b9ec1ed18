package org.exportcontrol.gateway.console.view;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.gateway.console.session.Session;

/** Where a person can go from each page, by role. */
final class Navigation {

    private static final List<Entry> EVERYBODY = List.of(
            new Entry("/console/list", "nav_list"),
            new Entry("/console/comparison", "nav_comparison"),
            new Entry("/console/screening", "nav_screening"));

    private static final List<Entry> EXPORTER = List.of(
            new Entry("/console/exporter", "nav_dashboard"),
            new Entry("/console/exporter/applications", "nav_applications"),
            new Entry("/console/exporter/licenses", "nav_licenses"),
            new Entry("/console/exporter/changes", "nav_changes"),
            new Entry("/console/exporter/reports", "nav_reports"),
            new Entry("/console/exporter/inquiries", "nav_inquiries"),
            new Entry("/console/exporter/declarations", "nav_declarations"),
            new Entry("/console/exporter/templates", "nav_templates"),
            new Entry("/console/exporter/powers", "nav_powers"));

    private static final List<Entry> CUSTOMS = List.of(
            new Entry("/console/customs", "nav_customsBoard"),
            new Entry("/console/customs/stop-orders", "nav_customsStops"),
            new Entry("/console/customs/penalty-referrals", "nav_customsPenalties"),
            new Entry("/console/customs/roster", "nav_customsRoster"),
            new Entry("/console/customs/code-tables", "nav_customsCodes"));

    private static final List<Entry> MOFCOM = List.of(
            new Entry("/console/mofcom", "nav_mofcomQueue"),
            new Entry("/console/mofcom/applications", "nav_mofcomApplications"),
            new Entry("/console/mofcom/licenses", "nav_mofcomLicenses"),
            new Entry("/console/mofcom/changes", "nav_mofcomChanges"),
            new Entry("/console/mofcom/reports", "nav_mofcomReports"),
            new Entry("/console/mofcom/inquiries", "nav_mofcomInquiries"),
            new Entry("/console/mofcom/parties", "nav_mofcomParties"),
            new Entry("/console/mofcom/statistics", "nav_mofcomStatistics"));

    /** Not for provinces. */
    private static final List<Entry> MINISTRY = List.of(
            new Entry("/console/mofcom/drafts", "nav_mofcomDrafts"),
            new Entry("/console/mofcom/identifications", "nav_mofcomIdentifications"),
            new Entry("/console/mofcom/stop-orders", "nav_mofcomStops"));

    private Navigation() {}

    /** @param path the present page */
    static List<Item> of(Session session, String path) {
        List<Entry> entries = new ArrayList<>();
        if (session.exporter()) {
            entries.addAll(EXPORTER);
        }
        if (session.customs()) {
            entries.addAll(CUSTOMS);
        }
        if (session.mofcom()) {
            entries.addAll(MOFCOM);
            if (session.province().isEmpty()) {
                entries.addAll(MINISTRY);
            }
        }
        entries.addAll(EVERYBODY);
        String current = entries.stream()
                .map(Entry::path)
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        return entries.stream()
                .map(entry -> new Item(entry.path(), entry.text(), entry.path().equals(current)))
                .toList();
    }

    private record Entry(String path, String text) {}

    /**
     * @param path where it leads
     * @param text key of its text
     * @param current whether it leads to where the person is, or above it
     */
    @TemplateData
    public record Item(String path, String text, boolean current) {}
}
