package org.exportcontrol.declaration.filing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.code.CodeBook;
import org.exportcontrol.declaration.code.CodeTableName;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.AttachedDocument;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.DeclarationForm.Quantity;

/** The lines of goods. */
final class GoodsCheck {

    /** The dual-use export license among the supervision documents (CU-04), also for named destinations. */
    private static final Set<String> DUAL_USE_LICENSES = Set.of("3", "G");

    /** With an importer and an end user each it is what a party check takes at once. */
    private static final int MOST_LINES = 99;

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern LICENSE_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private final Faults faults;

    GoodsCheck(Faults faults) {
        this.faults = faults;
    }

    void check(DeclarationForm form) {
        for (int place = 0; place < form.lines().size(); place++) {
            line(form.lines().get(place), place, form.documents());
        }
        faults.unless(
                !form.lines().isEmpty() && form.lines().size() <= MOST_LINES,
                "/lines",
                "A declaration has 1 to " + MOST_LINES + " lines of goods.",
                "一份报关单应有 1 至 " + MOST_LINES + " 项商品。");
    }

    private void line(GoodsItem item, int place, List<AttachedDocument> documents) {
        String at = "/lines/" + place;
        faults.unless(
                item.line() != null && item.line() == place + 1,
                at + "/line",
                "Lines are numbered 1, 2, 3 in their order.",
                "商品项须按 1、2、3 顺序编号。");
        faults.matches(
                item.commodityCode(),
                TEN_DIGITS,
                at + "/commodityCode",
                "A commodity number has 10 digits.",
                "商品编号为 10 位数字。");
        faults.present(item.name(), at + "/name", "The goods name", "商品名称");
        faults.present(item.specification(), at + "/specification", "The specification", "规格型号");
        quantity(item.quantity(), item.unit(), at);
        statutory(item, at);
        faults.country(item.originCountry(), at + "/originCountry");
        faults.absentOrText(item.importer(), at + "/importer", "The importer", "进口商");
        faults.absentOrText(item.endUser(), at + "/endUser", "The end user", "最终用户");
        if (item.license() != null) {
            license(item, at, documents);
        }
        required(item, at);
    }

    private void quantity(BigDecimal quantity, String unit, String at) {
        faults.unless(
                Faults.isPositive(quantity) && isCountable(quantity),
                at + "/quantity",
                "The quantity is above 0, with at most 12 digits before and 9 after the point.",
                "数量应大于 0，整数部分最多 12 位，小数部分最多 9 位。");
        if (CodeBook.isCustomsUnit(unit)) {
            faults.code(CodeTableName.UNITS, unit, at + "/unit", "A unit of customs has 3 digits.", "海关计量单位代码为 3 位数字。");
        } else {
            faults.matches(
                    unit,
                    UNIT,
                    at + "/unit",
                    "A unit is a code of UNECE Recommendation 20, for instance KGM, or of customs' table, for instance 035.",
                    "计量单位为 UNECE 第 20 号建议书代码（例如 KGM）或海关代码（例如 035）。");
        }
    }

    /** Three quantities say the same of the same goods: where two are in one unit, they are equal. */
    private void statutory(GoodsItem item, String at) {
        Map<String, BigDecimal> byUnit = new HashMap<>();
        if (item.quantity() != null && item.unit() != null) {
            byUnit.put(faults.unece(item.unit()), item.quantity());
        }
        statutory(item.firstStatutory(), at + "/firstStatutory", byUnit);
        statutory(item.secondStatutory(), at + "/secondStatutory", byUnit);
        faults.unless(
                item.secondStatutory() == null || item.firstStatutory() != null,
                at + "/firstStatutory",
                "There is no second statutory quantity without a first.",
                "填报法定第二数量时须填报法定第一数量。");
    }

    private void statutory(Quantity statutory, String at, Map<String, BigDecimal> byUnit) {
        if (statutory == null) {
            return;
        }
        quantity(statutory.quantity(), statutory.unit(), at);
        if (Faults.isPositive(statutory.quantity()) && statutory.unit() != null) {
            BigDecimal other = byUnit.putIfAbsent(faults.unece(statutory.unit()), statutory.quantity());
            faults.unless(
                    other == null || other.compareTo(statutory.quantity()) == 0,
                    at + "/quantity",
                    "This differs from another quantity of the line in the same unit.",
                    "与该项以相同单位填报的其他数量不一致。");
        }
    }

    private void required(GoodsItem item, String at) {
        faults.code(
                CodeTableName.BRAND_TYPES,
                item.brandType(),
                at + "/brandType",
                "The brand type is a digit from 0 (no brand) to 4.",
                "品牌类型为 0（无品牌）至 4 的一位数字。");
        faults.code(
                CodeTableName.EXPORT_PREFERENCES,
                item.exportPreference(),
                at + "/exportPreference",
                "The export preference is 0 (none), 1 (preferential duty) or 2 (not certain).",
                "出口享惠情况为 0（不享受）、1（享受）或 2（不能确定）。");
        if (item.domesticSource() != null) {
            faults.code(
                    CodeTableName.DOMESTIC_PLACES,
                    item.domesticSource(),
                    at + "/domesticSource",
                    "A domestic place has 5 digits.",
                    "境内货源地代码为 5 位数字。");
        }
    }

    private void license(GoodsItem item, String at, List<AttachedDocument> documents) {
        String number = item.license().number();
        faults.matches(
                number,
                LICENSE_NUMBER,
                at + "/license/number",
                "A license number has up to 20 letters, digits and hyphens.",
                "许可证号最多 20 位，由字母、数字和连字符组成。");
        faults.unless(
                item.license().line() != null && item.license().line() >= 1,
                at + "/license/line",
                "Name the line of the license.",
                "请注明许可证的项号。");
        faults.unless(
                item.importer() != null,
                at + "/importer",
                "The importer that the license names is needed.",
                "须填写许可证载明的进口商。");
        faults.unless(
                item.endUser() != null,
                at + "/endUser",
                "The end user that the license names is needed.",
                "须填写许可证载明的最终用户。");
        boolean attached = documents.stream()
                .anyMatch(document -> document != null
                        && document.code() != null
                        && DUAL_USE_LICENSES.contains(document.code())
                        && number != null
                        && number.equals(document.number()));
        faults.unless(
                attached,
                "/documents",
                Text.of(
                        "The license " + number + " is not among the attached documents.",
                        "随附单证中没有许可证 " + number + "。"),
                "CU-04",
                "D18; CUL 24",
                Text.of("Attach it with document code 3.", "请以单证代码 3 填报。"));
    }

    private static boolean isCountable(BigDecimal number) {
        return number.precision() - number.scale() <= 12 && number.scale() <= 9;
    }
}
