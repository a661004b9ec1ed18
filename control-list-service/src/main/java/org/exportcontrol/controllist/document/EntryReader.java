package org.exportcontrol.controllist.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.controllist.condition.Elements;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.timeline.EntryContent;

/** Reads the entries that a document adds. */
final class EntryReader {

    private static final Set<String> KEYS = Set.of(
            "code",
            "printedCode",
            "parent",
            "element",
            "form",
            "reserved",
            "status",
            "nameZh",
            "nameEn",
            "casNumber",
            "referenceCommodityCodes",
            "referenceTariffItems",
            "codesInheritedFrom",
            "effectiveFrom",
            "effectiveTo",
            Parameters.KEY,
            "conditions",
            "reading",
            "verification",
            "notes",
            "source",
            "sources");

    private final DocumentHead head;
    private final Readings readings;
    private final DocumentFindings findings;
    private final UnplacedItems unplaced;

    EntryReader(DocumentHead head, Readings readings, UnplacedItems unplaced, DocumentFindings findings) {
        this.head = head;
        this.readings = readings;
        this.unplaced = unplaced;
        this.findings = findings;
    }

    List<ReadEntry> read(List<JsonPlace> places) {
        List<ReadEntry> entries = new ArrayList<>();
        for (JsonPlace place : places) {
            if (place.isObject()) {
                entries.add(entry(place, entries.size() + 1));
            }
        }
        return entries;
    }

    private ReadEntry entry(JsonPlace place, int position) {
        String code = place.neededText("code");
        place.warnOfOthers(KEYS);
        boolean reserved = reserved(place);
        References references = References.read(place, findings);
        String inherited = place.text("codesInheritedFrom");
        String printed = place.text("printedCode");
        LocalDate from = place.date("effectiveFrom");
        LocalDate to = place.date("effectiveTo");
        EntryContent content = new EntryContent(
                printed.isEmpty() ? code.replaceAll("#[A-Za-z0-9]+", "") : printed,
                place.text("parent").isEmpty() ? null : place.text("parent"),
                position,
                element(place),
                form(place, reserved),
                reserved,
                place.text("nameZh"),
                place.text("nameEn"),
                casNumber(place),
                references.commodityCodes(),
                references.tariffItems(),
                inherited.isEmpty() ? null : inherited,
                Parameters.read(place, findings),
                place.texts("conditions"),
                unplaced.below(code),
                readings.of(code, place),
                marks(place),
                place.text("notes"));
        return new ReadEntry(
                place.pointer(),
                code,
                from == null ? head.effectiveFrom() : from,
                to == null ? head.effectiveTo() : to,
                content);
    }

    /** A numbered place without content is marked by its form, by a flag, or by its name. */
    static boolean reserved(JsonPlace place) {
        String name = place.text("nameZh").replaceAll("[（）()【】\\s]", "");
        return Boolean.TRUE.equals(place.flag("reserved"))
                || place.text("form").equals(Form.RESERVED.name())
                || place.text("status").equalsIgnoreCase(Form.RESERVED.name())
                || Set.of("保留", "预留").contains(name)
                || (name.isEmpty() && place.text("nameEn").equalsIgnoreCase("reserved"));
    }

    /** Chemical symbol; several, or other words, are warned of and say nothing. */
    String element(JsonPlace place) {
        String element = place.text("element");
        if (element.isEmpty() || Elements.isSymbol(element)) {
            return element;
        }
        findings.warning(
                place.at("element").pointer(),
                element + " is no chemical symbol and takes no part in the comparison.",
                element + " 不是化学符号，不参与比较。");
        return "";
    }

    private String form(JsonPlace place, boolean reserved) {
        if (reserved) {
            return Form.RESERVED.name();
        }
        String form = place.text("form");
        if (form.isEmpty()) {
            findings.warning(place.at("form").pointer(), "The entry has no form.", "条目未载明形态。");
        } else if (!Form.known(form)) {
            findings.warning(
                    place.at("form").pointer(),
                    "The form " + form
                            + " is not known here; goods can be declared in it, and without a reading a person"
                            + " must say.",
                    "形态 " + form + " 在此未知；可按该形态申报货物，未转写判定条件时须由人员认定。");
        }
        return form;
    }

    String casNumber(JsonPlace place) {
        String cas = place.text("casNumber");
        if (!cas.isEmpty() && !casHolds(cas)) {
            findings.warning(
                    place.at("casNumber").pointer(), cas + " fails the check of CAS numbers.", cas + " 未通过 CAS 号校验。");
        }
        return cas;
    }

    private static boolean casHolds(String cas) {
        if (!cas.matches("[0-9]{2,7}-[0-9]{2}-[0-9]")) {
            return false;
        }
        String digits = cas.replace("-", "");
        int sum = 0;
        for (int place = 1; place < digits.length(); place++) {
            sum += place * (digits.charAt(digits.length() - 1 - place) - '0');
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    private static Map<String, String> marks(JsonPlace place) {
        Map<String, String> marks = new LinkedHashMap<>();
        if (place.node().path("verification").isObject()) {
            place.node()
                    .path("verification")
                    .properties()
                    .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asText()));
        }
        return marks;
    }
}
