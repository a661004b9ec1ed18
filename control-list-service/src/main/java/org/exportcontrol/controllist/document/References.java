package org.exportcontrol.controllist.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Printed reference numbers, which help to find goods and never decide (MA-01).
 *
 * @param commodityCodes ten digits: tariff item and supervision
 * @param tariffItems eight digits
 */
record References(List<String> commodityCodes, List<String> tariffItems) {

    static final String COMMODITY_CODES = "referenceCommodityCodes";
    static final String TARIFF_ITEMS = "referenceTariffItems";

    /** Both kinds are legal in either list; anything else is an error. */
    static References read(JsonPlace place, DocumentFindings findings) {
        List<String> ten = new ArrayList<>();
        List<String> eight = new ArrayList<>();
        for (String key : List.of(COMMODITY_CODES, TARIFF_ITEMS)) {
            for (JsonPlace item : place.items(key)) {
                String number = item.text();
                if (number.matches("[0-9]{10}")) {
                    ten.add(number);
                } else if (number.matches("[0-9]{8}")) {
                    eight.add(number);
                } else if (item.node().isTextual()) {
                    findings.error(
                            item.pointer(),
                            "MA-01",
                            "A18; FAQ",
                            "A reference number has 10 digits (commodity number) or 8 (tariff item).",
                            "参考编号应为 10 位海关商品编号或 8 位税则号列。");
                }
            }
        }
        return new References(ten, eight);
    }

    static boolean given(JsonPlace place) {
        return place.has(COMMODITY_CODES) || place.has(TARIFF_ITEMS);
    }
}
