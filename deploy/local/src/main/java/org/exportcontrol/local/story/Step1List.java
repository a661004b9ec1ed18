package org.exportcontrol.local.story;

/** The list is asked for a date, and the date decides. */
final class Step1List implements Step {
    private static final String ENTRIES = "/api/control-list/v1/entries?commodityCode=2846901500&asOf=";

    private static final String DYSPROSIUM_OXIDE = """
            {"asOf": "2025-04-04", "lines": [{"line": 1, "commodityCode": "2846901500", "name": "氧化镝",
              "form": "OXIDE", "constituents": [{"element": "Dy", "principal": true}], "compositionComplete": true}]}
            """;

    private final Gateway gateway;

    Step1List(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String title() {
        return "Is dysprosium oxide (2846901500) controlled? That depends on the day";
    }

    @Override
    public void play() {
        Answer before = gateway.asAnyone("asks for the list as of 3 April 2025")
                .get(ENTRIES + "2025-04-03")
                .expectStatus(200);
        before.expect(
                "listed",
                before.items("/items").isEmpty(),
                "no entry",
                before.items("/items").size() + " entries");

        gateway.asAnyone("asks for the list as of 4 April 2025")
                .get(ENTRIES + "2025-04-04")
                .expectStatus(200)
                .expect("entry", "/items/0/code", "1C905.b")
                .show("name", "/items/0/nameZh")
                .expect("state", "/items/0/state", "OPERATIVE")
                .expect("announcement", "/items/0/announcement", "2025-18")
                .expect("edition", "/edition/number", "1");

        Answer screened = gateway.asAnyone("has the goods screened for that day")
                .post("/api/control-list/v1/screenings", DYSPROSIUM_OXIDE)
                .expectStatus(200)
                .expect("finding", "/lines/0/finding", "CONTROLLED")
                .expect("code", "/lines/0/matches/0/code", "1C905.b");
        Trace.tell(screened, 0, "1C905.b");
    }
}
