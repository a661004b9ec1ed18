package org.exportcontrol.declaration.stop;

import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;

/** What a stop order is aimed at. */
public enum StopTarget {
    /** The consignor by its unified social credit code, or any party of the declaration by its name in full. */
    PARTY(Pattern.compile(".{1,2000}"), "A credit code or a name in full.", "统一社会信用代码或完整名称。"),
    /** Whatever is declared under a license. */
    LICENSE(
            Pattern.compile("[A-Za-z0-9-]{1,20}"),
            "A license number: up to 20 letters, digits and hyphens.",
            "许可证号：最多 20 位，由字母、数字和连字符组成。"),
    /** Goods by control code, with all below it, or by the first 6 to 10 digits of their commodity number. */
    GOODS(
            Pattern.compile("[0-9][A-E][0-9]{3}(\\.[a-z0-9]+)*|[0-9]{6,10}"),
            "A control code such as 1C902.a, or the first 6 to 10 digits of a commodity number.",
            "管制编码（例如 1C902.a），或商品编号的前 6 至 10 位。");

    private final Pattern form;
    private final Text description;

    StopTarget(Pattern form, String en, String zh) {
        this.form = form;
        this.description = Text.of(en, zh);
    }

    boolean accepts(String value) {
        return form.matcher(value).matches();
    }

    /** What a value looks like. */
    Text description() {
        return description;
    }
}
