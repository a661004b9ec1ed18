package org.exportcontrol.local.story;

import java.util.List;

/** What E1 applies for in every trial: dysprosium oxide (1C905.b) for a German motor maker. */
public final class ApplicationJson {
    private static final String JSON = """
            {
              "type": "%s",
              "applicantName": "赣州稀土进出口有限公司",
              "lines": [{"line": 1, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"], "name": "氧化镝",
                         "quantity": "%s", "unit": "KGM"}],
              "destinationCountry": "DEU",
              "importer": "%3$s",
              "endUsers": ["%3$s"],
              "endUse": "Permanent magnets of traction motors for passenger cars",
              "documents": [%4$s]
            }
            """;

    private ApplicationJson() {}

    /** For a single license, with {@link Documents#COMPLETE}. */
    public static String single(String kilograms) {
        return json("SINGLE", kilograms, Documents.COMPLETE);
    }

    /** For a general license, with {@link Documents#OF_A_GENERAL_LICENSE}. */
    static String general(String kilograms) {
        return json("GENERAL", kilograms, Documents.OF_A_GENERAL_LICENSE);
    }

    private static String json(String type, String kilograms, List<Documents.Paper> papers) {
        return JSON.formatted(type, kilograms, Goods.MOTOR_MAKER, Documents.named(papers));
    }
}
