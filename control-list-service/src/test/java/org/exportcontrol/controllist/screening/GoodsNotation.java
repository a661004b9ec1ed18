package org.exportcontrol.controllist.screening;

import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.controllist.screening.ScreeningRequest.ComponentRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.ConstituentRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.DimensionsRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.ParameterRequest;

/**
 * Goods in one short text, for tables: {@code #8505111000 PERMANENT_MAGNET Nd Fe B Dy=0.02 complete}.
 *
 * <p>{@code Fe+} is declared principal, {@code Fe-} declared not principal, {@code Dy@OXIDE} has a form of its own,
 * {@code partners:Sm,Co} names alloy partners, {@code to:MOTOR} a processing stage, {@code by:TRANSIT} a movement,
 * {@code p:density=17.5_g/cm3} a technical parameter ({@code p:density=17..18_g/cm3} a range of it),
 * {@code size:60x60x20_mm} the outer measures, {@code rel:1C905.b} and {@code use:lasers} related items and end uses
 * ({@code none} for none); {@code |} begins a loose part of a kit.
 */
final class GoodsNotation {

    private String commodityCode;
    private String form;
    private final List<ConstituentRequest> constituents = new ArrayList<>();
    private boolean complete;
    private List<String> partners;
    private String stage;
    private String movement;
    private final List<ParameterRequest> parameters = new ArrayList<>();
    private DimensionsRequest dimensions;
    private List<String> relatedItems;
    private List<String> endUses;

    static LineRequest line(String text) {
        String[] parts = text.split("\\|");
        GoodsNotation itself = new GoodsNotation(parts[0]);
        List<ComponentRequest> components = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            LineRequest part = new GoodsNotation(parts[i]).line(1, null);
            components.add(part.itself());
        }
        return itself.line(1, components);
    }

    private GoodsNotation(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                read(word);
            }
        }
    }

    private void read(String word) {
        if (word.startsWith("#")) {
            commodityCode = word.substring(1);
        } else if (word.equals("complete")) {
            complete = true;
        } else if (word.startsWith("partners:")) {
            partners = List.of(word.substring(9).split(","));
        } else if (word.startsWith("to:")) {
            stage = word.substring(3);
        } else if (word.startsWith("p:")) {
            parameters.add(parameter(word.substring(2).split("[=_]")));
        } else if (word.startsWith("size:")) {
            String[] given = word.substring(5).split("_");
            dimensions = new DimensionsRequest(List.of(given[0].split("x")), given[1]);
        } else if (word.startsWith("rel:")) {
            relatedItems = word.equals("rel:none")
                    ? List.of()
                    : List.of(word.substring(4).split(","));
        } else if (word.startsWith("use:")) {
            endUses = word.equals("use:none")
                    ? List.of()
                    : List.of(word.substring(4).split(","));
        } else if (word.startsWith("by:")) {
            movement = word.substring(3);
        } else if (word.length() > 2 && word.matches("[A-Z_]+")) {
            form = word;
        } else {
            constituents.add(constituent(word));
        }
    }

    private static ParameterRequest parameter(String[] given) {
        String unit = given.length > 2 ? given[2] : null;
        String[] range = given[1].split("\\.\\.");
        return range.length == 2
                ? new ParameterRequest(given[0], null, range[0], range[1], unit)
                : new ParameterRequest(given[0], given[1], null, null, unit);
    }

    private static ConstituentRequest constituent(String word) {
        String element = word.replaceAll("[^A-Za-z].*", "");
        String rest = word.substring(element.length());
        return new ConstituentRequest(
                element,
                null,
                rest.startsWith("@") ? rest.substring(1) : null,
                rest.startsWith("=") ? rest.substring(1) : null,
                rest.equals("+") ? Boolean.TRUE : rest.equals("-") ? Boolean.FALSE : null);
    }

    private LineRequest line(int number, List<ComponentRequest> components) {
        return new LineRequest(
                number,
                commodityCode,
                null,
                form,
                constituents,
                complete,
                partners,
                stage,
                components,
                movement,
                parameters,
                dimensions,
                relatedItems,
                endUses);
    }
}
