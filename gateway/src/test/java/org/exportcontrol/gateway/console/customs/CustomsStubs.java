package org.exportcontrol.gateway.console.customs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import org.exportcontrol.gateway.Services;

/** What the services say of an office with a challenged file, a red one and one that is ready. */
final class CustomsStubs {

    static final String ID = "0190a1b2-0000-7000-8000-000000000001";
    static final String FILE = "/v1/declarations/" + ID;
    static final String PAGE = "/console/customs/declarations/" + ID;
    static final String DIGEST = "ab".repeat(32);

    /** A file with a hold, a line without license and parts of each kind. */
    static final String HELD = """
            "screening": [{"line": 1, "finding": "CONTROLLED", "requirement": "LICENSE",
               "matches": [{"code": "1C905.b", "nameZh": "氧化镝", "nameEn": "Dysprosium oxide"}],
               "nearest": [{"code": "1C906.b", "nameZh": "氧化铽", "nameEn": "Terbium oxide",
                 "failed": [{"en": "element is Tb", "zh": "元素为铽"}]}]}],
            "lines": [{"line": 1, "finding": "CONTROLLED", "controlCodes": ["1C905.b"], "needsLicense": true}],
            "holds": [
              {"id": "h2", "kind": "CHALLENGE", "open": true, "rule": "CH-01", "source": "ECL 19", "owner": "customs",
               "reason": {"en": "There is evidence.", "zh": "有证据。"}, "openedAt": "2026-03-16T02:00:00Z",
               "dueOn": "2026-03-25", "dueProvisional": true},
              {"id": "h1", "kind": "REVIEW", "open": false, "rule": "CH-01", "source": "ECL 19", "owner": "customs",
               "reason": {"en": "Controlled.", "zh": "属于管制物项。"}, "openedAt": "2026-03-16T01:00:00Z",
               "end": "CHALLENGED", "endGround": "see notice", "closedAt": "2026-03-16T02:00:00Z"}],
            "challenges": [{"id": "c1", "ground": "EVIDENCE_OF_CONTROL", "statement": "Dysprosium is declared.",
               "evidence": [{"kind": "DECLARED_DATA", "summary": "line 1", "sha256": "%1$s"}],
               "notices": [{"number": "ZY-2248-2026-000001", "kind": "CHALLENGE", "issuedAt": "2026-03-16T02:00:00Z"}],
               "noticedAt": "2026-03-16T02:00:00Z", "receivedOn": "2026-03-16", "replyDueOn": "2026-03-25",
               "overdue": {"since": "2026-03-25", "workingDays": 2, "running": true,
                 "text": {"en": "2 working days late", "zh": "逾期 2 个工作日"}},
               "repliedAt": "2026-03-27T02:00:00Z", "repliedLate": true, "reply": "It is a catalyst.",
               "replyPapers": [{"kind": "CONTRACT", "name": "contract.pdf", "sha256": "%1$s",
                 "handedInAt": "2026-03-27T02:00:00Z", "late": true}],
               "checklist": [{"item": "STATEMENT_OF_USE", "what": {"en": "Statement of use", "zh": "用途说明"},
                 "state": "MISSING", "papers": [], "rule": "CH-04", "source": "C123"}], "replyComplete": false}],
            "identifications": [{"id": "d1", "challenge": "c1", "question": "Is it?", "lines": [1],
               "requestedAt": "2026-03-28T02:00:00Z", "concludedAt": "2026-03-30T02:00:00Z", "controlled": true,
               "controlCodes": ["1C905.b"], "reasoning": "analysis", "entrustments": []}],
            "penaltyReferrals": [{"id": "p1", "number": "AJ-2248-2026-000001", "ground": "no license", "rule": "CH-12",
               "source": "ECL 34", "state": "OPEN", "stateSince": "2026-03-28T02:00:00Z",
               "file": {"declarationNumber": "224820260000000001"}}],
            "earlierConclusions": []
            """.formatted(DIGEST);

    /** The same file with nothing in the way. */
    static final String FREE = """
            "lines": [{"line": 1, "finding": "CONTROLLED", "controlCodes": ["1C905.b"], "needsLicense": true,
               "licenseNumber": "26ZJ0000001", "licenseLine": 1, "heldKilograms": 500}],
            "holds": []
            """;

    private static final String NUMBERED = """
            {"id": "%1$s", "version": 7, "state": "%2$s", "number": "224820260000000001", "declarant": "91360700MA1A2B3C6N",
             "customsOffice": "2248", "createdAt": "2026-03-01T01:00:00Z", "openHolds": [%3$s], "aFieldOfLater": 1}""";

    private CustomsStubs() {}

    static void all() {
        declarations("UNDER_REVIEW", NUMBERED.formatted(ID, "UNDER_REVIEW", "\"INSPECTION\""));
        declarations("ACCEPTED", NUMBERED.formatted("free", "ACCEPTED", ""));
        declarations("RELEASING", "");
        answer(get(urlPathMatching("/v1/declarations/[^/]+/lane")), """
                {"declaration": "free", "declarationVersion": 1, "lane": "GREEN", "choices": []}""");
        answer(get(urlPathEqualTo(FILE + "/lane")).atPriority(1), """
                {"declaration": "%s", "declarationVersion": 7, "lane": "RED", "choices": [{"lane": "RED", "how": "DRAW",
                  "reason": {"en": "First export", "zh": "首次出口"}, "chosenBy": "lanes", "chosenAt": "2026-03-16T01:00:00Z",
                  "draws": [{"rule": "r", "seed": "s", "threshold": 0.2, "draw": 0.1}]}],
                 "assignment": {"officer": "any-customs", "assignedAt": "2026-03-16T01:00:00Z"}}""".formatted(ID));
        answer(get(urlPathEqualTo("/v1/lane-officers")), """
                [{"subject": "any-customs", "name": "Zhang", "onDuty": true, "openFiles": 3}]""");
        file(HELD);
        answer(get(urlPathEqualTo(FILE + "/story")), """
                {"declaration": "%s", "version": 7, "state": "UNDER_REVIEW", "told": "2026-03-28T02:00:00Z",
                 "entries": [{"at": "2026-03-16T01:00:00Z", "kind": "MOVE", "what": {"en": "Accepted.", "zh": "已接受。"},
                   "words": "why <not>", "by": {"role": "customs", "name": "Zhang"}, "rule": "CL-10", "source": "Law"}],
                 "waitingFor": [{"what": {"en": "the reply", "zh": "答复"}, "owner": "exporter", "dueOn": "2026-03-25"}]}
                """.formatted(ID));
        answer(get(urlPathEqualTo(FILE + "/papers")), """
                [{"sha256": "%s", "name": "contract.pdf", "uploadedBy": "EXPORTER", "uploadedAt": "2026-03-27T02:00:00Z"}]
                """.formatted(DIGEST));
        answer(get(urlPathEqualTo(FILE + "/inspections")), """
                [{"id": "i1", "hold": "h3", "ground": "lane", "orderedAt": "2026-03-16T01:00:00Z", "orderedBy": "lanes"},
                 {"id": "i0", "hold": "h0", "ground": "doubt", "orderedAt": "2026-03-16T01:00:00Z", "orderedBy": "officer",
                  "outcome": "AS_DECLARED", "findings": "as declared", "officers": ["a", "b"], "inspectedOn": "2026-03-17",
                  "evidence": [{"kind": "INSPECTION_RECORD", "summary": "seen"}]}]""");
        answer(get(urlPathEqualTo(FILE + "/change-requests")), """
                [{"id": "r1", "kind": "WITHDRAWAL", "ground": "FORCE_MAJEURE", "statement": "storm", "state": "REQUESTED",
                  "requestedAt": "2026-03-20T01:00:00Z"}]""");
        answer(get(urlPathEqualTo("/v1/stop-orders")), """
                {"items": [{"id": "s1", "version": 0, "target": "GOODS", "value": "1C905.b", "basis": "END_USE",
                   "ground": "military use", "rule": "CH-11", "source": "ECL 20", "orderedAt": "2026-03-16T01:00:00Z",
                   "standing": true, "carriedOut": false, "acknowledgments": [],
                   "held": [{"id": "%s", "number": "224820260000000001", "state": "UNDER_REVIEW"}], "released": []}]}
                """.formatted(ID));
        answer(get(urlPathEqualTo("/v1/penalty-referrals")), """
                {"items": [{"declaration": "%s", "referral": {"id": "p1", "number": "AJ-2248-2026-000001",
                   "ground": "no license", "rule": "CH-12", "source": "ECL 34", "state": "OPEN",
                   "stateSince": "2026-03-28T02:00:00Z"}}]}""".formatted(ID));
        Services.declaration()
                .register(get(urlPathEqualTo(FILE + "/notices/ZY-2248-2026-000001/page"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "text/html;charset=UTF-8")
                                .withBody("<html lang=\"zh\"><h1>质疑通知书</h1></html>")));
        Services.declaration()
                .register(get(urlPathEqualTo(FILE + "/papers/" + DIGEST))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/pdf")
                                .withBody("%PDF-1.7")));
        Services.controlList().register(post(urlPathEqualTo("/v1/screenings")).willReturn(okJson("""
                {"edition": {"number": 1, "announcement": "2025-18"}, "asOf": "2026-03-16", "lines": [
                  {"line": 1, "finding": "CONTROLLED", "trace": [{"pointer": "/form", "candidate": "1C905.b",
                    "given": "OXIDE", "result": "TRUE", "condition": {"en": "form is oxide", "zh": "形态为氧化物"},
                    "rule": "MA-01", "source": "Law"}]}]}""")));
    }

    static void file(String rest) {
        answer(get(urlPathEqualTo(FILE)), """
                {"id": "%s", "version": 7, "state": "UNDER_REVIEW", "number": "224820260000000001",
                 "declarant": "91360700MA1A2B3C6N", "createdAt": "2026-03-16T00:00:00Z", "acceptedOn": "2026-03-16",
                 "acceptedAt": "2026-03-16T01:00:00Z", "list": {"number": 1, "announcement": "2025-18", "asOf": "2026-03-16"},
                 "form": {"customsOffice": "2248", "consignor": {"name": "赣州稀土", "uscc": "91360700MA1A2B3C6N"},
                   "destinationCountry": "DE", "exportDate": "2026-03-20", "grossWeight": 510, "netWeight": 500,
                   "remarks": "不属于管制物项", "documents": [{"code": "3", "number": "26ZJ0000001"}],
                   "lines": [{"line": 1, "commodityCode": "2846901400", "name": "氧化镝 <b>", "quantity": 500, "unit": "KGM",
                     "form": "OXIDE", "constituents": [{"element": "Dy", "principal": true}], "compositionComplete": true}]},
                 "remark": {"says": "NOT_CONTROLLED", "codes": [], "proposed": "属于两用物项 1C905.b"}, %s}
                """.formatted(ID, rest));
    }

    private static void declarations(String state, String item) {
        answer(
                get(urlPathEqualTo("/v1/declarations")).withQueryParam("state", equalTo(state)),
                "{\"items\": [" + item + "], \"next\": null}");
    }

    private static void answer(com.github.tomakehurst.wiremock.client.MappingBuilder asked, String json) {
        Services.declaration().register(asked.willReturn(okJson(json)));
    }
}
