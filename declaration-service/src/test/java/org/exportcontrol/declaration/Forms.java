package org.exportcontrol.declaration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.exportcontrol.common.testkit.TestTokens;

/** Declarations in good order, to be changed at single places. */
public final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode form;

    private Forms(ObjectNode form) {
        this.form = form;
    }

    /** 500 kg of dysprosium oxide under license 26-AA-000001, line 1. */
    public static Forms licensedOxide() {
        return new Forms(read("""
                {"customsOffice":"2248","consignor":{"name":"赣州稀土进出口有限公司","uscc":"%s"},
                 "tradeMode":"0110","transactionMode":"3","exportDate":"2026-03-20","arrivalCountry":"DEU",
                 "destinationCountry":"DEU","arrivalPort":"Hamburg","packages":20,"grossWeight":"520",
                 "netWeight":"500","currency":"USD","remarks":"属于两用物项 1C905.b",
                 "documents":[{"code":"3","number":"26-AA-000001"}],
                 "lines":[{"line":1,"commodityCode":"2846901500","name":"氧化镝","specification":"Dy2O3 99.5%%",
                   "quantity":"500","unit":"KGM","originCountry":"CHN","form":"OXIDE",
                   "constituents":[{"element":"Dy","substance":"Dy2O3","massFraction":"0.995"}],
                   "compositionComplete":true,"license":{"number":"26-AA-000001","line":1},
                   "importer":"Motorenwerk GmbH","endUser":"Motorenwerk GmbH","brandType":"0",
                   "exportPreference":"0"}]}
                """.formatted(TestTokens.E1))).copy();
    }

    /** Sintered NdFeB magnets without a license, declared as not controlled. */
    public static Forms magnets() {
        return licensedOxide()
                .without("/lines/0/license")
                .with("/documents", "[]")
                .with("/remarks", "\"不属于管制物项\"")
                .with("/lines/0/commodityCode", "\"8505111000\"")
                .with("/lines/0/form", "\"PERMANENT_MAGNET\"");
    }

    /** Replaces one value, given as JSON. */
    public Forms with(String pointer, String json) {
        Forms changed = copy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) changed.form.at(pointer.substring(0, last))).set(pointer.substring(last + 1), read(json));
        return changed;
    }

    /** A second line like the first. */
    public Forms withLineAgain() {
        Forms changed = copy();
        ObjectNode second = changed.form.at("/lines/0").deepCopy();
        second.put("line", 2);
        ((ArrayNode) changed.form.at("/lines")).add(second);
        return changed;
    }

    public Forms without(String pointer) {
        Forms changed = copy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) changed.form.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return changed;
    }

    public String json() {
        return form.toString();
    }

    private Forms copy() {
        return new Forms(form.deepCopy());
    }

    @SuppressWarnings("unchecked") // the caller says what kind of node the text is
    private static <T extends JsonNode> T read(String json) {
        try {
            return (T) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
