package org.exportcontrol.gateway.console.mofcom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.exportcontrol.gateway.Services;

/** Teaches the services what the pages of the ministry ask them for. */
final class MofcomServices {

    static final String SHA = "ab".repeat(32);

    private MofcomServices() {}

    static void answer(WireMock service, String path, String json) {
        service.register(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    static ResponseDefinitionBuilder problem(int status, String type, String title, String more) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                    {"type": "/problems/%s", "title": "%s", "status": %d, "detail": "Why <b>not</b>", "rule": "DE-01",
                     "source": "Article 1", "remedy": "Ask another person."%s}\
                    """.formatted(type, title, status, more));
    }

    /** An application in that state, with a document, a party of the same name as a listed one, and a closed type. */
    static void application(String state, String more) {
        answer(Services.license(), "/v1/applications/a-1", """
            {"id": "a-1", "type": "SINGLE", "state": "%s", "version": 7, "aFieldOfLater": 1,
             "applicant": {"organization": "91360700MA1A2B3C6N", "name": "Ganzhou & Co"},
             "lines": [{"line": 1, "basis": "CONTROL_LIST", "controlCodes": ["1C905.b"], "commodityCodes": ["2846901800"],
               "name": "Oxide", "quantity": "1000", "unit": "kg"}],
             "destinationCountry": "DEU", "importer": "Mueller GmbH", "endUsers": ["Muster AG"], "endUse": "Magnets",
             "customsOffice": "2248", "receivedOn": "2026-03-02",
             "course": {"elapsed": 0, "notCounted": 0, "due": {"on": "2026-05-08", "provisional": true}, "overdue": false}%s}
            """.formatted(state, more));
        answer(Services.license(), "/v1/applications/a-1/documents", """
            [{"kind": "CONTRACT", "name": "contract.pdf", "sha256": "%s", "sizeBytes": 1234, "mediaType": "application/pdf",
              "uploadedAt": "2026-03-02T01:00:00Z"},
             {"kind": "IDENTITY", "name": "identity.pdf", "sha256": "%s"}]\
            """.formatted(SHA, "cd".repeat(32)));
        answer(Services.license(), "/v1/eligibility", """
            {"organization": "91360700MA1A2B3C6N", "types": [{"type": "SINGLE", "eligible": true, "findings": []},
              {"type": "GENERAL", "eligible": false, "findings": [{"closes": true, "rule": "LI-04", "source": "Article 2",
                "detail": {"en": "No compliance check.", "zh": "未通过合规核查。"}}]}]}\
            """);
        parties();
    }

    static void parties() {
        answer(Services.license(), "/v1/party-listings", """
            {"items": [{"id": "l-1", "kind": "CONTROL_LIST", "names": ["MUSTER  ag", "穆斯特"], "identifiers": ["HRB 1"],
              "measures": ["FORBID"], "from": "2026-01-05", "ground": "Order 3", "version": 2}]}\
            """);
        answer(Services.license(), "/v1/party-questions", """
            {"items": [{"id": "q-1", "listing": "l-1", "kind": "CONTROL_LIST", "partyName": "Mueller GmbH",
              "listedName": "Muller", "similarity": "0.92", "words": ["muller"], "state": "OPEN",
              "openedAt": "2026-03-03T01:00:00Z", "version": 1}]}\
            """);
        answer(Services.license(), "/v1/party-questions/q-1", """
            {"id": "q-1", "listing": "l-1", "kind": "CONTROL_LIST", "partyName": "Mueller GmbH", "listedName": "Muller",
             "similarity": "0.92", "state": "OPEN", "openedAt": "2026-03-03T01:00:00Z", "version": 1}\
            """);
    }

    static void draft(String state, int errors) {
        String draft = """
            {"id": "d-1", "version": 3, "announcement": "2026-9", "titleZh": "公告", "titleEn": "Announcement <9>",
             "state": "%s", "editors": ["examiner"], "createdAt": "2026-03-02T01:00:00Z",
             "editedAt": "2026-03-02T02:00:00Z", "errors": %d, "warnings": 0, "findings": [%s]}
            """.formatted(state, errors, errors == 0 ? "" : """
                    {"severity": "ERROR", "pointer": "/entries/0/code", "rule": "CL-01", "source": "Article 1",
                     "detail": {"en": "Code is missing.", "zh": "缺少编码。"}, "remedy": {"en": "Add it.", "zh": "请补充。"}}\
                    """);
        answer(Services.controlList(), "/v1/drafts/d-1", draft);
        answer(Services.controlList(), "/v1/drafts", "{\"items\": [" + draft + "]}");
        answer(Services.controlList(), "/v1/drafts/d-1/impact", """
            {"announcement": "2026-9", "effectiveFrom": "2026-06-01", "complete": true, "days": ["2026-06-01"],
             "counts": {"records": 2, "lines": 3, "asAsked": 1, "onEffect": 2}, "entries": [
              {"code": "1C905.z", "printedCode": "1C905.z", "nameZh": "新条目", "nameEn": "New entry", "how": "ADDED",
               "firstDay": "2026-06-01", "stateBefore": null, "stateAfter": "OPERATIVE"}]}\
            """);
    }

    static void stopOrder(boolean standing) {
        String order = """
            {"id": "s-1", "version": 4, "target": "PARTY", "value": "Muster AG", "basis": "END_USE", "ground": "Doubt",
             "rule": "CH-11", "source": "Article 3", "orderedAt": "2026-03-05T01:00:00Z", "standing": %s,
             "carriedOut": true, "acknowledgments": [{"customsOffice": "2248", "at": "2026-03-05T02:00:00Z"}],
             "held": [{"id": "x-1", "number": "224820260000000001", "customsOffice": "2248", "state": "UNDER_REVIEW"}],
             "released": []}\
            """.formatted(standing);
        answer(Services.declaration(), "/v1/stop-orders/s-1", order);
        answer(Services.declaration(), "/v1/stop-orders", "{\"items\": [" + order + "]}");
    }
}
