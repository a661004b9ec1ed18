package org.exportcontrol.controllist.entry;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.condition.Elements;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.edition.DayList;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.tariff.CommodityCode;

/** Which entries are wanted; what is not given does not restrict. */
public class EntryFilter {

    private static final int TARIFF_DIGITS = 8;

    @QueryParam("commodityCode")
    @Parameter(
            description = "Ten digits; finds entries that print the number and entries that goods under it may match.")
    String commodityCode;

    @QueryParam("element")
    @Parameter(description = "Chemical symbol, such as Dy.")
    String element;

    @QueryParam("form")
    @Parameter(description = "A form of the list, such as OXIDE.")
    String form;

    @QueryParam("announcement")
    @Parameter(description = "Id of the announcement that added the entries, such as 2025-18.")
    String announcement;

    @QueryParam("q")
    @Parameter(description = "Text in the code or in the Chinese or English name; case does not matter.")
    String text;

    /** Adds a violation for each value that names nothing: finding no entry must not look like "not listed". */
    void check(DayList list, List<Violation> violations) {
        CommodityCode.read(commodityCode, "?commodityCode", violations);
        if (element != null && !Elements.isSymbol(element)) {
            violations.add(Violation.of(
                    "?element",
                    Text.of("An element is given by its chemical symbol, such as Dy.", "元素应以化学符号表示，例如 Dy。")));
        }
        if (form != null && !Form.known(form) && !list.forms().contains(Form.of(form))) {
            violations.add(
                    Violation.of("?form", Text.of("The list has no form " + form + ".", "清单没有形态 " + form + "。")));
        }
    }

    boolean wants(ListedEntry entry, boolean hinted) {
        return (commodityCode == null || hinted || refersTo(entry))
                && (element == null || element.equals(entry.content().element()))
                && (form == null || form.equals(entry.content().form()))
                && (announcement == null || announcement.equals(entry.announcement()))
                && (text == null || holdsText(entry));
    }

    private boolean refersTo(ListedEntry entry) {
        return entry.commodityCodes().contains(commodityCode)
                || entry.tariffItems().contains(commodityCode.substring(0, TARIFF_DIGITS));
    }

    private boolean holdsText(ListedEntry entry) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(entry.code(), entry.nameZh(), entry.nameEn())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
