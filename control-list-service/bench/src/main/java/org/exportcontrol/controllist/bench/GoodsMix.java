package org.exportcontrol.controllist.bench;

/** Goods as they are asked about: well described, half described, hardly described. */
public enum GoodsMix {
    OXIDE("""
            {"commodityCode": "2846901500", "form": "OXIDE", "constituents": [{"element": "Dy"}], "compositionComplete": true}"""),
    OXIDE_IN_PART("""
            {"commodityCode": "2846901500", "form": "OXIDE", "constituents": [{"element": "Dy"}]}"""),
    MAGNET("""
            {"commodityCode": "8505111000", "form": "PERMANENT_MAGNET", "constituents": [{"element": "Nd", "massFraction": "0.29"},
             {"element": "Fe"}, {"element": "B"}, {"element": "Dy", "massFraction": "0.02"}], "compositionComplete": true}"""),
    MAGNET_NOT_LISTED("""
            {"commodityCode": "8505111000", "form": "PERMANENT_MAGNET", "constituents": [{"element": "Nd", "massFraction": "0.29"},
             {"element": "Fe"}, {"element": "B"}], "compositionComplete": true}"""),
    ALLOY("""
            {"form": "ALLOY", "constituents": [{"element": "Sm", "principal": true}, {"element": "Co", "principal": true},
             {"element": "Fe", "principal": false}], "compositionComplete": true}"""),
    ALLOY_NOT_LISTED("""
            {"form": "ALLOY", "constituents": [{"element": "Al", "principal": true}, {"element": "Cu", "principal": true}],
             "compositionComplete": true}"""),
    METAL("""
            {"commodityCode": "2805301910", "form": "METAL", "constituents": [{"element": "Lu"}], "compositionComplete": true}"""),
    MOTOR("""
            {"commodityCode": "8501310000", "form": "OTHER", "processingStage": "MOTOR", "compositionComplete": true}"""),
    COMPOUND_WITH_PARAMETER("""
            {"form": "COMPOUND", "constituents": [{"element": "W"}, {"element": "C"}], "compositionComplete": true,
             "parameters": [{"name": "purity", "value": "99.5", "unit": "%"}]}"""),
    NUMBER_ONLY("""
            {"commodityCode": "2846901500"}""");

    private final String json;

    GoodsMix(String json) {
        this.json = json;
    }

    /** One line of a screening. */
    public String json() {
        return json;
    }
}
