package org.exportcontrol.local.story;

/** What is shipped in the story, as members of a goods line, and to whom. */
public final class Goods {
    public static final String MOTOR_MAKER = "Elbtal Antriebstechnik GmbH";

    public static final String DYSPROSIUM_OXIDE = """
            "commodityCode": "2846901500", "name": "氧化镝", "specification": "Dy2O3 99.9%, powder", "form": "OXIDE",
            "constituents": [{"element": "Dy", "massFraction": "0.8713", "principal": true}],
            "compositionComplete": true""";

    /** Sintered magnets without dysprosium and terbium, or declared so. */
    public static final String PLAIN_MAGNETS = """
            "commodityCode": "8505111000", "name": "烧结钕铁硼永磁体", "specification": "N42, 20x10x5 mm",
            "form": "PERMANENT_MAGNET", "alloyPartners": ["Nd", "Fe", "B"], "processingStage": "PRIMARY",
            "constituents": [{"element": "Nd", "massFraction": "0.30"}, {"element": "Fe", "massFraction": "0.68"},
                             {"element": "B", "massFraction": "0.01"}],
            "compositionComplete": true""";

    public static final String MAGNETS_WITH_DYSPROSIUM = """
            "commodityCode": "8505111000", "name": "烧结钕铁硼永磁体", "specification": "N42SH, 20x10x5 mm",
            "form": "PERMANENT_MAGNET", "alloyPartners": ["Nd", "Fe", "B"], "processingStage": "PRIMARY",
            "constituents": [{"element": "Nd", "massFraction": "0.28"}, {"element": "Fe", "massFraction": "0.67"},
                             {"element": "B", "massFraction": "0.01"}, {"element": "Dy", "massFraction": "0.03"}],
            "compositionComplete": true""";

    public static final String NOT_CONTROLLED = "不属于管制物项";

    private Goods() {}
}
