package org.exportcontrol.controllist.export;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
import org.exportcontrol.controllist.timeline.Suspension;

/**
 * A whole edition.
 *
 * @param entries in the order of the list
 */
public record EditionExport(Edition edition, List<EntryExport> entries) {

    /**
     * An entry through valid time.
     *
     * @param announcement the announcement that added it
     * @param removedOn day from which an announcement took it off the list, null where none did
     */
    public record EntryExport(
            String announcement,
            String code,
            LocalDate publishedOn,
            boolean temporary,
            int extensions,
            LocalDate removedOn,
            List<VersionExport> versions,
            List<Suspension> suspensions) {}

    /**
     * What it says from one day to another.
     *
     * @param to first day on which it no longer says so, null while none is known
     * @param reading condition tree with the definitions it uses, null where nobody has read the name
     */
    public record VersionExport(
            LocalDate from,
            LocalDate to,
            String announcedBy,
            String printedCode,
            String parent,
            String element,
            String form,
            boolean reserved,
            String nameZh,
            String nameEn,
            String casNumber,
            List<String> referenceCommodityCodes,
            List<String> referenceTariffItems,
            String codesInheritedFrom,
            List<Map<String, String>> technicalParameters,
            List<String> conditions,
            List<Map<String, String>> unplaced,

            @JsonRawValue @Schema(type = SchemaType.OBJECT, implementation = Object.class)
            String reading,

            Map<String, String> verification,
            String notes) {}

    static EditionExport of(ListSnapshot list) {
        return new EditionExport(
                list.edition(),
                list.timelines().stream().map(EditionExport::entry).toList());
    }

    private static EntryExport entry(EntryTimeline entry) {
        return new EntryExport(
                entry.key().announcement(),
                entry.key().code(),
                entry.publishedOn(),
                entry.temporary(),
                entry.extensions(),
                entry.removedOn(),
                entry.versions().stream().map(EditionExport::version).toList(),
                entry.suspensions());
    }

    private static VersionExport version(EntryVersion version) {
        EntryContent content = version.content();
        return new VersionExport(
                version.from(),
                version.to(),
                version.announcedBy(),
                content.printedCode(),
                content.parent(),
                content.element(),
                content.form(),
                content.reserved(),
                content.nameZh(),
                content.nameEn(),
                content.casNumber(),
                content.commodityCodes(),
                content.tariffItems(),
                content.commodityCodesFrom(),
                content.parameters(),
                content.conditions(),
                content.unplaced(),
                content.reading(),
                content.verification(),
                content.notes());
    }
}
