package org.exportcontrol.controllist.announcement;

import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;

/** An announcement with one entry, made up for tests: gallium metal. */
final class SmallAnnouncement {

    static final String CODE = "3C999.a";

    private SmallAnnouncement() {}

    static AnnouncementDocument of(String id, String publishedOn, String effectiveFrom, String effectiveTo) {
        String announcement = """
                {"announcement": {"id": "%s", "number": "公告", "numberEn": "Announcement", "titleZh": "决定",
                  "titleEn": "Decision", "publishedOn": "%s", "effectiveFrom": "%s", "effectiveTo": %s},
                 "entries": [{"code": "%s", "parent": null, "element": "Ga", "form": "METAL", "nameZh": "金属镓",
                  "nameEn": "Gallium metal", "referenceCommodityCodes": [], "verification": {}, "notes": "",
                  "reading": {"rule": "MA-05", "source": "made up", "en": "metal", "zh": "金属",
                   "condition": {"all": [{"form": "METAL"}, {"principals": ["Ga"]}]}}}]}""".formatted(
                        id, publishedOn, effectiveFrom, effectiveTo == null ? "null" : '"' + effectiveTo + '"', CODE);
        return AnnouncementDocument.read(DocumentText.of(announcement, DocumentText.NO_READINGS));
    }
}
