package org.exportcontrol.controllist.timeline;

import java.util.List;
import java.util.Map;

/**
 * What a change says anew of an entry; null leaves a part as it is, an empty text takes it away.
 *
 * @param reading JSON as in {@link EntryContent}
 */
public record ContentPatch(
        String element,
        String form,
        Boolean reserved,
        String nameZh,
        String nameEn,
        String casNumber,
        List<String> commodityCodes,
        List<String> tariffItems,
        List<Map<String, String>> parameters,
        List<String> conditions,
        List<Map<String, String>> unplaced,
        String reading,
        String notes) {

    /** The content with everything set that the patch sets. */
    EntryContent on(EntryContent present) {
        return correcting(present, present);
    }

    /** The content with each part set that still says what was mistaken; what was amended since stays. */
    EntryContent correcting(EntryContent present, EntryContent mistaken) {
        String newReading = set(reading, present.reading(), mistaken.reading());
        return new EntryContent(
                present.printedCode(),
                present.parent(),
                present.position(),
                set(element, present.element(), mistaken.element()),
                set(form, present.form(), mistaken.form()),
                set(reserved, present.reserved(), mistaken.reserved()),
                set(nameZh, present.nameZh(), mistaken.nameZh()),
                set(nameEn, present.nameEn(), mistaken.nameEn()),
                set(casNumber, present.casNumber(), mistaken.casNumber()),
                set(commodityCodes, present.commodityCodes(), mistaken.commodityCodes()),
                set(tariffItems, present.tariffItems(), mistaken.tariffItems()),
                commodityCodes == null && tariffItems == null ? present.commodityCodesFrom() : null,
                set(parameters, present.parameters(), mistaken.parameters()),
                set(conditions, present.conditions(), mistaken.conditions()),
                set(unplaced, present.unplaced(), mistaken.unplaced()),
                newReading == null || newReading.isEmpty() ? null : newReading,
                present.verification(),
                set(notes, present.notes(), mistaken.notes()));
    }

    private static <T> T set(T wanted, T present, T mistaken) {
        boolean still = present == null ? mistaken == null : present.equals(mistaken);
        return wanted != null && still ? wanted : present;
    }
}
