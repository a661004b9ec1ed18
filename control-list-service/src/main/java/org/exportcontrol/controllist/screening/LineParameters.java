package org.exportcontrol.controllist.screening;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.screening.ScreeningRequest.ConstituentRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.DimensionsRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.ParameterRequest;

/** One line of goods in query parameters, so that its answer can be kept by its address. */
public class LineParameters {

    @QueryParam("commodityCode")
    @Parameter(description = "Ten digits.")
    String commodityCode;

    @QueryParam("form")
    @Parameter(description = "A form of the list, such as OXIDE, or OTHER.")
    String form;

    @QueryParam("constituents")
    @Parameter(
            description = "Repeatable: symbol, then in any order a mass fraction, a form of its own, principal or"
                    + " not-principal, parted by colons: Dy, Dy:0.02, Fe:0.3:principal, Dy:OXIDE.")
    List<String> constituents;

    @QueryParam("compositionComplete")
    @Parameter(description = "true when elements that are not named are absent.")
    String compositionComplete;

    @QueryParam("alloyPartners")
    @Parameter(description = "Repeatable: symbols of the principal elements.")
    List<String> alloyPartners;

    @QueryParam("processingStage")
    @Parameter(description = "PRIMARY or the deep-processed kind that is claimed.")
    String processingStage;

    @QueryParam("movement")
    @Parameter(description = "EXPORT when not given.")
    String movement;

    @QueryParam("parameters")
    @Parameter(
            description = "Repeatable: name, value or range, unit, parted by colons: density:18.2:g/cm3,"
                    + " purity:99.9..99.99:%.")
    List<String> parameters;

    @QueryParam("dimensions")
    @Parameter(description = "One to three measures and their unit: 60x60x20:mm.")
    String dimensions;

    @QueryParam("relatedItems")
    @Parameter(description = "Repeatable: codes of listed items; empty says that there are none.")
    List<String> relatedItems;

    @QueryParam("endUses")
    @Parameter(description = "Repeatable: end uses as the list prints them; empty says none of them.")
    List<String> endUses;

    /** The line, as the body of a screening would say it. */
    LineRequest line(List<Violation> violations) {
        return new LineRequest(
                1,
                commodityCode,
                null,
                form,
                given(constituents).map(LineParameters::constituent).toList(),
                complete(violations),
                given(alloyPartners).toList(),
                processingStage,
                null,
                movement,
                given(parameters).map(LineParameters::parameter).toList(),
                size(),
                listed(relatedItems),
                listed(endUses));
    }

    private Boolean complete(List<Violation> violations) {
        if (compositionComplete == null || compositionComplete.equals("false")) {
            return Boolean.FALSE;
        }
        if (!compositionComplete.equals("true")) {
            violations.add(
                    Violation.of("?compositionComplete", Text.of("true or false is needed.", "应为 true 或 false。")));
        }
        return Boolean.TRUE;
    }

    private static Stream<String> given(List<String> values) {
        return values == null ? Stream.empty() : values.stream().map(String::strip);
    }

    /** Null when nothing is said, empty when none is. */
    private static List<String> listed(List<String> values) {
        return values == null || values.isEmpty()
                ? null
                : given(values).filter(value -> !value.isEmpty()).toList();
    }

    private static ConstituentRequest constituent(String text) {
        String[] parts = text.split(":", -1);
        String form = null;
        String fraction = null;
        Boolean principal = null;
        for (int i = 1; i < parts.length; i++) {
            switch (parts[i]) {
                case "principal" -> principal = Boolean.TRUE;
                case "not-principal" -> principal = Boolean.FALSE;
                default -> {
                    if (parts[i].matches("[0-9].*")) {
                        fraction = parts[i];
                    } else {
                        form = parts[i];
                    }
                }
            }
        }
        return new ConstituentRequest(parts[0], null, form, fraction, principal);
    }

    private static ParameterRequest parameter(String text) {
        String[] parts = text.split(":", 3);
        String unit = parts.length > 2 ? parts[2] : null;
        if (parts.length < 2) {
            return new ParameterRequest(parts[0], null, null, null, null);
        }
        String[] range = parts[1].split("\\.\\.", 2);
        return range.length == 2
                ? new ParameterRequest(parts[0], null, range[0], range[1], unit)
                : new ParameterRequest(parts[0], parts[1], null, null, unit);
    }

    private DimensionsRequest size() {
        if (dimensions == null) {
            return null;
        }
        String[] parts = dimensions.split(":", 2);
        return new DimensionsRequest(List.of(parts[0].split("x")), parts.length > 1 ? parts[1] : null);
    }

    /** The places of a body as names of query parameters: {@code /lines/0/form} is {@code ?form}. */
    static List<Violation> asParameters(List<Violation> violations) {
        List<Violation> named = new ArrayList<>();
        for (Violation violation : violations) {
            String name = violation.pointer().replaceFirst("^/lines/0/([^/]+).*$", "?$1");
            named.add(new Violation(
                    name.startsWith("/") ? name.replaceFirst("^/", "?") : name,
                    violation.detail(),
                    violation.rule(),
                    violation.source(),
                    violation.remedy()));
        }
        return named;
    }
}
