package org.exportcontrol.controllist.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.condition.Properties;
import org.exportcontrol.controllist.condition.Property;
import org.exportcontrol.controllist.screening.ScreeningRequest.DimensionsRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.ParameterRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.PropertiesRequest;

/** Reads what is said of goods beyond form and composition; every fault ends among the violations. */
final class PropertiesReader {

    static final int MOST = 100;
    static final int LONGEST_TEXT = 200;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final List<Violation> violations;

    PropertiesReader(List<Violation> violations) {
        this.violations = violations;
    }

    Properties read(PropertiesRequest request, String pointer) {
        return new Properties(
                parameters(request.parameters(), pointer + "/parameters"),
                dimensions(request.dimensions(), pointer + "/dimensions"),
                texts(request.relatedItems(), pointer + "/relatedItems"),
                texts(request.endUses(), pointer + "/endUses"));
    }

    private List<Property> parameters(List<ParameterRequest> requests, String pointer) {
        List<Property> read = new ArrayList<>();
        if (requests == null || tooMany(requests, pointer)) {
            return read;
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            Property property = parameter(requests.get(i), pointer + "/" + i);
            if (property == null) {
                continue;
            }
            if (names.add(Property.plain(property.name()))) {
                read.add(property);
            } else {
                refuse(pointer + "/" + i + "/name", "A parameter is given once.", "同一参数只能填写一次。");
            }
        }
        return List.copyOf(read);
    }

    private Property parameter(ParameterRequest request, String at) {
        if (request == null || request.name() == null || request.name().isBlank()) {
            refuse(at, "A parameter has a name.", "参数应有名称。");
            return null;
        }
        String unit = request.unit() == null ? "" : request.unit().strip();
        boolean ranged = request.min() != null || request.max() != null;
        if (ranged == (request.value() != null)) {
            refuse(at, "A parameter has a value, or min and max.", "参数应填写 value，或同时填写 min 与 max。");
            return null;
        }
        if (!ranged && !NUMBER.matcher(request.value().strip()).matches()) {
            String text = text(request.value(), at + "/value");
            return text == null ? null : new Property(at, request.name(), null, null, text, unit);
        }
        BigDecimal low = number(ranged ? request.min() : request.value(), at + (ranged ? "/min" : "/value"));
        BigDecimal high = ranged ? number(request.max(), at + "/max") : low;
        if (low == null || high == null) {
            return null;
        }
        if (low.compareTo(high) > 0) {
            refuse(at, "min is not above max.", "min 不得大于 max。");
            return null;
        }
        return new Property(at, request.name().strip(), low, high, null, unit);
    }

    private Properties.Dimensions dimensions(DimensionsRequest request, String pointer) {
        if (request == null) {
            return null;
        }
        List<BigDecimal> sizes = new ArrayList<>();
        int count = request.sizes() == null ? 0 : request.sizes().size();
        if (count < 1 || count > 3) {
            refuse(pointer + "/sizes", "One to three measures are given.", "应填写一至三个尺寸。");
            return null;
        }
        for (int i = 0; i < count; i++) {
            String at = pointer + "/sizes/" + i;
            BigDecimal size = number(request.sizes().get(i), at);
            if (size != null && size.signum() <= 0) {
                refuse(at, "A measure is above zero.", "尺寸应大于零。");
                size = null;
            }
            sizes.add(size);
        }
        if (request.unit() == null || request.unit().isBlank()) {
            refuse(pointer + "/unit", "The measures have a unit, such as mm.", "尺寸应有单位，例如 mm。");
            return null;
        }
        return sizes.contains(null) ? null : new Properties.Dimensions(pointer, List.copyOf(sizes), request.unit());
    }

    private Set<String> texts(List<String> given, String pointer) {
        if (given == null || tooMany(given, pointer)) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String text = text(given.get(i), pointer + "/" + i);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String text(String given, String pointer) {
        if (given == null || given.isBlank() || given.length() > LONGEST_TEXT) {
            refuse(
                    pointer,
                    "A text of 1 to " + LONGEST_TEXT + " characters is needed.",
                    "应为 1 至 " + LONGEST_TEXT + " 个字符的文字。");
            return null;
        }
        return given.strip();
    }

    private BigDecimal number(String text, String pointer) {
        if (text != null && NUMBER.matcher(text.strip()).matches()) {
            return new BigDecimal(text.strip());
        }
        refuse(pointer, "A decimal such as 7.05 is needed.", "应为小数，例如 7.05。");
        return null;
    }

    private boolean tooMany(List<?> items, String pointer) {
        if (items.size() > MOST) {
            refuse(pointer, "Up to " + MOST + " can be given here.", "此处最多可填 " + MOST + " 项。");
            return true;
        }
        return false;
    }

    private void refuse(String pointer, String en, String zh) {
        violations.add(Violation.of(pointer, Text.of(en, zh)));
    }
}
