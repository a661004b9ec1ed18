package org.exportcontrol.controllist.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.condition.Constituent;
import org.exportcontrol.controllist.condition.Elements;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.screening.ScreeningRequest.ComponentRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.ConstituentRequest;
import org.exportcontrol.controllist.tariff.CommodityCode;

/** Reads what is said about goods and collects everything that is wrong with it, each with its pointer. */
final class GoodsReader {

    /** More than there are elements, so that one may stand in two forms. */
    static final int MOST_CONSTITUENTS = 120;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final String PRIMARY = "PRIMARY";

    private final ListWords words;
    private final PropertiesReader properties;
    private final List<Violation> violations;

    GoodsReader(ListWords words, List<Violation> violations) {
        this.words = words;
        this.properties = new PropertiesReader(violations);
        this.violations = violations;
    }

    Line.Part read(ComponentRequest request, String pointer) {
        List<Constituent> constituents = constituents(request.constituents(), pointer + "/constituents");
        Set<String> partners = partners(request.alloyPartners(), pointer + "/alloyPartners");
        contradictions(constituents, partners);
        Goods goods = new Goods(
                pointer,
                form(request.form(), pointer + "/form"),
                constituents,
                Boolean.TRUE.equals(request.compositionComplete()),
                partners,
                stage(request.processingStage(), pointer + "/processingStage"),
                properties.read(request.properties(), pointer));
        return new Line.Part(
                CommodityCode.read(request.commodityCode(), pointer + "/commodityCode", violations), goods);
    }

    private Form form(String text, String pointer) {
        if (text == null) {
            return null;
        }
        Form form = Form.of(text);
        if (words.forms().contains(form)) {
            return form;
        }
        String known = words.forms().stream().map(Form::name).collect(Collectors.joining(", "));
        refuse(pointer, "A form is one of " + known + ".", "形态应为下列之一：" + known + "。");
        return null;
    }

    private String stage(String text, String pointer) {
        if (text == null || text.equals(PRIMARY) || words.deepProcessedKinds().contains(text)) {
            return text;
        }
        String known = Stream.concat(
                        Stream.of(PRIMARY), words.deepProcessedKinds().stream().sorted())
                .collect(Collectors.joining(", "));
        refuse(pointer, "A processing stage is one of " + known + ".", "加工程度应为下列之一：" + known + "。");
        return null;
    }

    private List<Constituent> constituents(List<ConstituentRequest> requests, String pointer) {
        List<Constituent> constituents = new ArrayList<>();
        int count = countOf(requests, pointer);
        for (int i = 0; i < count; i++) {
            ConstituentRequest request = requests.get(i);
            String at = pointer + "/" + i;
            if (request == null) {
                refuse(at, "A constituent must not be null.", "成分不得为 null。");
                continue;
            }
            String element = element(request.element(), at + "/element");
            Form form = form(request.form(), at + "/form");
            BigDecimal fraction = fraction(request.massFraction(), at + "/massFraction");
            if (element != null) {
                constituents.add(new Constituent(at, element, form, fraction, request.principal()));
            }
        }
        return List.copyOf(constituents);
    }

    private Set<String> partners(List<String> symbols, String pointer) {
        if (symbols == null) {
            return Set.of();
        }
        Set<String> partners = new LinkedHashSet<>();
        int count = countOf(symbols, pointer);
        for (int i = 0; i < count; i++) {
            partners.add(element(symbols.get(i), pointer + "/" + i));
        }
        return partners.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** How many are to be read: none of a list that is too long. */
    private int countOf(List<?> items, String pointer) {
        if (items == null) {
            return 0;
        }
        if (items.size() > MOST_CONSTITUENTS) {
            refuse(
                    pointer,
                    "Up to " + MOST_CONSTITUENTS + " elements can be named here.",
                    "此处最多可列 " + MOST_CONSTITUENTS + " 种元素。");
            return 0;
        }
        return items.size();
    }

    private String element(String symbol, String pointer) {
        if (Elements.isSymbol(symbol)) {
            return symbol;
        }
        refuse(pointer, "An element is given by its chemical symbol, such as Dy.", "元素应以化学符号表示，例如 Dy。");
        return null;
    }

    private BigDecimal fraction(String text, String pointer) {
        if (text == null) {
            return null;
        }
        BigDecimal fraction = DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
        if (fraction == null || fraction.compareTo(BigDecimal.ONE) > 0) {
            refuse(pointer, "A mass fraction is a decimal from 0 to 1.", "质量分数应为 0 至 1 之间的小数。");
            return null;
        }
        return fraction;
    }

    private void contradictions(List<Constituent> constituents, Set<String> partners) {
        for (Constituent each : constituents) {
            boolean absent = each.massFraction() != null && each.massFraction().signum() == 0;
            boolean denied = absent || Boolean.FALSE.equals(each.principal());
            if (denied && partners.contains(each.element())) {
                refuse(
                        each.pointer(),
                        each.element() + " is named in alloyPartners and denied here.",
                        each.element() + " 已列入 alloyPartners，此处却予以否认。");
            }
        }
    }

    private void refuse(String pointer, String en, String zh) {
        violations.add(Violation.of(pointer, Text.of(en, zh)));
    }
}
