package org.exportcontrol.gateway.console.exporter;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.Services;

/** What the services answer to an exporter with one application, one license and one challenged declaration. */
final class ExporterFiles {

    static final String APPLICATION = "/console/exporter/applications/a1";
    static final String DECLARATION = "/console/exporter/declarations/d1";
    static final String LICENSE = "/console/exporter/licenses/26-AA-000001";

    private static final String DRAFT = """
            {"id": "a1", "type": "SINGLE", "state": "DRAFT", "version": 3,
             "applicant": {"organization": "91360700MA1A2B3C6N", "name": "赣州稀土"},
             "lines": [{"line": 1, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"], "name": "氧化镝",
                        "quantity": "500", "unit": "KGM"}],
             "destinationCountry": "DEU", "importer": "ACME", "endUsers": ["ACME"], "endUse": "Motors",
             "documents": [{"kind": "CONTRACT", "name": "c.pdf", "sha256": "00", "sizeBytes": 3}],
             "addedLater": {"x": 1}}
            """;

    private static final String GRANTED = """
            {"number": "26-AA-000001", "type": "SINGLE", "state": "VALID", "version": 1,
             "holder": {"organization": "91360700MA1A2B3C6N", "name": "赣州稀土"},
             "lines": [{"line": 1, "name": "氧化镝", "quantity": "500", "unit": "KGM"}],
             "destinationCountry": "DEU", "importer": "ACME", "endUsers": ["ACME"], "endUse": "Motors",
             "validFrom": "2026-03-01", "validTo": "2026-09-01"}
            """;

    private static final String BALANCE = """
            {"number": "26-AA-000001", "state": "VALID", "lines": [{"line": 1, "unit": "KGM", "licensed": "500",
              "toleranceDrawn": "0", "adjusted": "0", "held": "100", "used": "150.5", "free": "249.5",
              "carriedOver": "0", "available": "249.5"}]}
            """;

    private static final String CHALLENGED = """
            {"id": "d1", "version": 7, "state": "UNDER_REVIEW", "number": "224820260000000004",
             "form": {"customsOffice": "2248", "remarks": "不属于管制物项", "transportMode": "2",
                      "lines": [{"line": 1, "name": "烧结钕铁硼永磁体", "commodityCode": "8505111000", "quantity": 2000,
                                 "unit": "KGM"}]},
             "screening": [{"line": 1, "finding": "NOT_CONTROLLED"}],
             "holds": [{"id": "h1", "kind": "CHALLENGE", "open": true}],
             "challenges": [{"id": "c1", "ground": "EVIDENCE_OF_CONTROL", "statement": "Terbium was found.",
               "notices": [{"number": "ZY-1"}], "replyDueOn": "2026-12-08", "replyDueProvisional": false,
               "checklist": [{"item": "CONTRACT", "what": {"en": "the contract", "zh": "合同"}, "state": "MISSING",
                              "rule": "CH-04", "source": "C123"}]}]}
            """;

    private static final String STORY = """
            {"declaration": "d1", "number": "224820260000000004", "version": 7, "state": "UNDER_REVIEW",
             "entries": [{"at": "2026-11-28T18:00:00Z", "kind": "MOVE", "by": {"role": "exporter", "name": "赣州稀土"},
               "what": {"en": "The declaration was lodged.", "zh": "报关单已提交。"}, "rule": "CU-01", "source": "Law"}],
             "waitingFor": [{"what": {"en": "The reply.", "zh": "答复。"}, "owner": "EXPORTER", "dueOn": "2026-12-08"}]}
            """;

    static final String CHECK = """
            {"id": "d1", "version": 8, "outcome": "RETURNED", "remark": {"proposed": "属于两用物项 1C905.b"},
             "faults": [{"pointer": "/remarks", "detail": {"en": "The remark is empty.", "zh": "备注为空。"},
                         "rule": "CU-05", "source": "A18", "remedy": {"en": "Say it.", "zh": "请填写。"}}],
             "screening": [{"line": 1, "finding": "CONTROLLED", "matches": [{"code": "1C905.b"}]}]}
            """;

    private ExporterFiles() {}

    static void lie() {
        Services.reset();
        license("/v1/applications", "{\"items\": [" + DRAFT + "]}");
        license("/v1/applications/a1", DRAFT);
        license("/v1/applications/a1/documents", """
                [{"kind": "CONTRACT", "name": "c.pdf", "sha256": "00", "sizeBytes": 3, "mediaType": "application/pdf"}]""");
        Services.license()
                .register(post(urlPathEqualTo("/v1/applications/a1/check")).willReturn(okJson("""
                {"ready": false, "findings": [{"pointer": "/endUse", "detail": {"en": "Too short.", "zh": "过于简略。"},
                  "rule": "AP-01", "source": "ECL 14", "remedy": {"en": "Say more.", "zh": "请详述。"}}]}""")));
        license("/v1/licenses", "{\"items\": [" + GRANTED + "]}");
        license("/v1/licenses/26-AA-000001", GRANTED);
        license("/v1/licenses/26-AA-000001/balance", BALANCE);
        license("/v1/licenses/26-AA-000001/ledger", """
                {"items": [{"id": 1, "line": 1, "kind": "HELD", "kilograms": "100", "declarationId": "d1",
                  "recordedAt": "2026-03-02T01:00:00Z"},
                 {"id": 2, "line": 1, "kind": "USED", "kilograms": "150.5", "declarationId": "d0",
                  "recordedAt": "2026-03-03T01:00:00Z"}]}""");
        declaration("/v1/declarations", """
                {"items": [{"id": "d1", "version": 7, "state": "UNDER_REVIEW", "number": "224820260000000004",
                  "customsOffice": "2248", "createdAt": "2026-11-28T18:00:00Z", "openHolds": ["CHALLENGE"]}]}""");
        declaration("/v1/declarations/d1", CHALLENGED);
        declaration("/v1/declarations/d1/story", STORY);
        declaration("/v1/declarations/d1/papers", "[]");
        license("/v1/license-changes", """
                {"items": [{"id": "c1", "licenseNumber": "26-AA-000001", "state": "FILED", "version": 1,
                  "wishes": {"validTo": "2026-12-01"}, "reason": "The ship is late.", "filedOn": "2026-11-28"}]}""");
        license("/v1/inquiries", """
                {"items": [{"id": "i1", "organization": "91360700MA1A2B3C6N", "state": "ANSWERED", "goods": "Magnet scrap",
                  "parameters": "Nd, Dy", "mainUses": "Recycling", "question": "Is it listed?", "filedOn": "2026-11-20",
                  "answer": {"finding": "CONTROLLED", "controlCodes": ["1C905.b"], "grounds": "It holds dysprosium.",
                    "issuedOn": "2026-11-25"}, "version": 3},
                 {"id": "i2", "organization": "91360700MA1A2B3C6N", "state": "FILED", "goods": "Alloy", "parameters": "Sm",
                  "mainUses": "Motors", "question": "And this?", "filedOn": "2026-11-21", "version": 0}]}""");
        declaration("/v1/declarations/d1/change-requests", """
                [{"id": "r1", "kind": "WITHDRAWAL", "ground": "NOT_LOADED", "statement": "No ship", "state": "REQUESTED",
                  "requestedAt": "2026-11-28T18:00:00Z"}]""");
        license("/v1/reports", """
                {"items": [{"id": "r1", "licenseNumber": "26-AA-000001", "kind": "USE", "rule": "LF-03", "source": "DUR 18",
                  "holder": {"organization": "91360700MA1A2B3C6N", "name": "赣州稀土"}, "state": "RECORDED",
                  "day": "2026-11-20", "details": "Used in motors", "filedOn": "2026-11-28", "version": 0,
                  "lines": [{"line": 1, "name": "氧化镝", "quantity": "90", "unit": "KGM", "balanceUnit": "KGM",
                    "difference": "60.5"}]}]}""");
        license("/v1/licenses/26-AA-000001/reports/prefill", """
                {"draft": {"kind": "SHIPMENT"}, "declarationNumber": "224820260000000004", "releasedOn": "2026-11-20",
                 "lines": [{"line": 1, "name": "氧化镝", "unit": "KGM", "used": "150.5", "reported": "0"}],
                 "conditions": [{"owner": "HOLDER", "text": "Report the shipment."}]}""");
        declaration("/v1/templates", """
                {"items": [{"id": "t1", "name": "氧化镝 <DE>", "createdAt": "2026-11-28T18:00:00Z"}]}""");
        declaration("/v1/powers-of-attorney", """
                {"items": [{"id": "p1", "version": 2, "consignor": "%s", "broker": "91310000MA1FL00X01",
                  "customsCode": "2248980001", "from": "2026-11-01", "to": "2027-10-31", "scope": "Oxides to Germany",
                  "documentDigest": "%s", "givenAt": "2026-11-01T01:00:00Z", "valid": true}]}\
                """.formatted(TestTokens.E1, "ab".repeat(32)));
        Services.declaration()
                .register(post(urlPathEqualTo("/v1/declarations/d1/check")).willReturn(okJson(CHECK)));
    }

    static String draft() {
        return DRAFT;
    }

    static String granted() {
        return GRANTED;
    }

    static String challenged() {
        return CHALLENGED;
    }

    private static void license(String path, String json) {
        Services.license().register(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    private static void declaration(String path, String json) {
        Services.declaration().register(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }
}
