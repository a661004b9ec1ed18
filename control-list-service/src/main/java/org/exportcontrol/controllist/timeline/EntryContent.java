package org.exportcontrol.controllist.timeline;

import java.util.List;
import java.util.Map;

/**
 * What an entry says from one day to another.
 *
 * @param printedCode the code that papers bear; two entries of one announcement may share it (CL-07)
 * @param parent code of the heading above, null at the top
 * @param position place in the printed order
 * @param element chemical symbol, empty where none is printed
 * @param form as printed, empty where none is
 * @param reserved whether it is a numbered place without content
 * @param casNumber empty where none is printed
 * @param commodityCodes printed reference numbers of ten digits
 * @param tariffItems printed reference numbers of eight digits
 * @param commodityCodesFrom code of the heading whose numbers serve the entry, null when its own do
 * @param parameters printed limits on technical parameters, as {@code LimitReader} takes them
 * @param conditions printed marks on how they are to be taken
 * @param unplaced items printed below the entry whose codes could not be read: element, form, nameZh, nameEn of each
 * @param reading JSON with the reading and the definitions it uses; null where nobody has read the name
 * @param verification which part of the entry was read in how many copies
 */
public record EntryContent(
        String printedCode,
        String parent,
        int position,
        String element,
        String form,
        boolean reserved,
        String nameZh,
        String nameEn,
        String casNumber,
        List<String> commodityCodes,
        List<String> tariffItems,
        String commodityCodesFrom,
        List<Map<String, String>> parameters,
        List<String> conditions,
        List<Map<String, String>> unplaced,
        String reading,
        Map<String, String> verification,
        String notes) {

    public EntryContent {
        commodityCodes = List.copyOf(commodityCodes);
        tariffItems = List.copyOf(tariffItems);
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
        unplaced = List.copyOf(unplaced);
    }
}
