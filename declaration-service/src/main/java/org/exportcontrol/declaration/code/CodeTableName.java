package org.exportcontrol.declaration.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;

/** The code tables that fields of the declaration are filled in from (rules of D18). */
public enum CodeTableName {
    CUSTOMS_OFFICES("[0-9]{4}", "customs office", "关区代码"),
    COUNTRIES("[A-Z]{3}", "country", "国别（地区）"),
    CURRENCIES("[A-Z]{3}", "currency", "币制"),
    UNITS("[0-9]{3}", "unit", "计量单位"),
    TRADE_MODES("[0-9]{4}", "trade mode", "监管方式"),
    TRANSACTION_MODES("[1-9]", "transaction mode", "成交方式"),
    TRANSPORT_MODES("[0-9A-Z]", "mode of transport", "运输方式"),
    WRAPS("[0-9]{2}", "kind of packages", "包装种类"),
    SUPERVISION_DOCUMENTS("[0-9A-Za-z]", "supervision document", "监管证件"),
    DOMESTIC_PLACES("[0-9]{5}", "domestic place", "国内地区"),
    FEE_MARKS("[1-9]", "mark of a fee", "费用标志"),
    BRAND_TYPES("[0-9]", "brand type", "品牌类型"),
    EXPORT_PREFERENCES("[0-9]", "export preference", "出口享惠情况");

    private final Pattern form;
    private final Text label;

    CodeTableName(String form, String en, String zh) {
        this.form = Pattern.compile(form);
        this.label = Text.of(en, zh);
    }

    /** As paths name it: {@code customs-offices}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The table that a path names; empty for any other text. */
    public static Optional<CodeTableName> ofPath(String path) {
        return Arrays.stream(values())
                .filter(table -> table.path().equals(path))
                .findFirst();
    }

    /** Whether a text has the form of a code of this table. */
    public boolean hasFormOf(String code) {
        return code != null && form.matcher(code).matches();
    }

    /** The form of its codes, as a regular expression. */
    public String form() {
        return form.pattern();
    }

    public Text label() {
        return label;
    }
}
