package org.exportcontrol.controllist.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * What an announcement says of itself.
 *
 * @param effectiveFrom first day of effect of whatever names no day of its own
 * @param effectiveTo first day on which it is no longer in effect, null for none
 * @param temporary whether its entries are under temporary control (CL-11)
 */
public record DocumentHead(
        String id,
        String numberZh,
        String numberEn,
        String titleZh,
        String titleEn,
        LocalDate publishedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        boolean temporary) {

    private static final Set<String> KEYS = Set.of(
            "id",
            "number",
            "numberEn",
            "titleZh",
            "titleEn",
            "publishedOn",
            "effectiveFrom",
            "effectiveTo",
            "measureType",
            "effects",
            "issuers",
            "preparedBy",
            "approvedBy",
            "effectiveRule",
            "status",
            "statusNote",
            "destinationScope",
            "legalBases",
            "commodityCodeKind",
            "commodityCodeRule",
            "notes",
            "source",
            "sources");

    static DocumentHead read(JsonPlace place, DocumentFindings findings) {
        String id = place.neededText("id");
        place.warnOfOthers(KEYS);
        if (!id.isEmpty() && !id.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,39}")) {
            findings.unreadable(
                    place.at("id").pointer(),
                    "An id has up to 40 letters, digits, dots, hyphens and underscores.",
                    "编号最长 40 个字符，仅限字母、数字、点、连字符和下划线。");
        }
        LocalDate publishedOn = place.date("publishedOn");
        if (publishedOn == null && !place.has("publishedOn")) {
            findings.unreadable(place.at("publishedOn").pointer(), "A date of publication is needed.", "应填写公布日期。");
        }
        LocalDate from = place.date("effectiveFrom");
        return new DocumentHead(
                id,
                place.text("number"),
                place.text("numberEn"),
                place.text("titleZh"),
                place.text("titleEn"),
                publishedOn,
                from == null ? publishedOn : from,
                place.date("effectiveTo"),
                temporary(place.text("measureType")));
    }

    private static boolean temporary(String measureType) {
        return measureType.toUpperCase(Locale.ROOT).startsWith("TEMPORARY") || measureType.contains("临时");
    }

    /** Says what is wrong with the head as a whole. */
    void check(String pointer, DocumentFindings findings) {
        if (effectiveFrom.isBefore(publishedOn)) {
            findings.error(
                    pointer + "/effectiveFrom",
                    "CL-08",
                    "A18; ECL 9",
                    "An announcement takes effect on " + effectiveFrom + ", before its publication on " + publishedOn
                            + ".",
                    "公告的施行日期 " + effectiveFrom + " 早于公布日期 " + publishedOn + "。");
        }
        if (effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
            findings.error(
                    pointer + "/effectiveTo",
                    "CL-08",
                    "A18; ECL 9",
                    "The announcement ends on " + effectiveTo + ", not after it begins on " + effectiveFrom + ".",
                    "公告的终止日期 " + effectiveTo + " 不晚于施行日期 " + effectiveFrom + "。");
        }
        if (numberZh.isEmpty()) {
            findings.warning(pointer + "/number", "The announcement has no number.", "公告没有文号。");
        }
        if (titleZh.isEmpty()) {
            findings.warning(pointer + "/titleZh", "The announcement has no Chinese title.", "公告没有中文标题。");
        }
    }
}
