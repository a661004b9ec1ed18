package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The codes among which people choose: <code>{mofcom:workKinds}</code>. */
@TemplateExtension(namespace = "mofcom")
final class Codes {

    private Codes() {}

    static List<String> workKinds() {
        return List.of("APPLICATION", "LICENSE_CHANGE", "REPORT", "INQUIRY");
    }

    static List<String> hands() {
        return List.of("PROVINCE", "MINISTRY", "APPLICANT", "CHECKS");
    }

    static List<String> types() {
        return List.of("SINGLE", "GENERAL", "REGISTRATION");
    }

    static List<String> pauseGrounds() {
        return List.of("IDENTIFICATION", "EXPERT_OPINION", "ON_SITE_CHECK");
    }

    static List<String> referralGrounds() {
        return List.of("STATE_COUNCIL_OR_CENTRAL_MILITARY_COMMISSION", "WATCH_LIST_PARTY");
    }

    static List<String> outcomes() {
        return List.of("GRANT", "REFUSE");
    }

    static List<String> reconsiderations() {
        return List.of("UPHELD", "ANNULLED");
    }

    /** Those that each decision weighs; a further one, OTHER, where another law is concerned. */
    static List<String> factors() {
        return List.of(
                "NATIONAL_SECURITY",
                "INTERNATIONAL_OBLIGATIONS",
                "KIND_OF_EXPORT",
                "ITEM_SENSITIVITY",
                "DESTINATION",
                "END_USE",
                "EXPORTER_CREDIT");
    }

    static List<String> owners() {
        return List.of("HOLDER", "IMPORTER", "END_USER", "CUSTOMS", "MOFCOM");
    }

    static List<String> draftStates() {
        return List.of("DRAFT", "SUBMITTED", "PUBLISHED", "WITHDRAWN");
    }

    static List<String> listingKinds() {
        return List.of("WATCH_LIST", "CONTROL_LIST");
    }

    static List<String> measures() {
        return List.of("FORBID", "RESTRICT", "ORDER_TO_STOP", "OTHER");
    }

    static List<String> stopTargets() {
        return List.of("PARTY", "LICENSE", "GOODS");
    }

    static List<String> stopBases() {
        return List.of("CATCH_ALL", "LICENSE_PAUSED", "END_USE", "OTHER");
    }

    static List<String> entrusted() {
        return List.of("BODY", "EXPERT");
    }

    static List<String> truth() {
        return List.of("true", "false");
    }
}
