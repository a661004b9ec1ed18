package org.exportcontrol.declaration.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.AttachedDocument;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;

/**
 * What can be seen to be wrong from the form alone: fields, codes and check digits (D18). All faults come at once, each
 * with its pointer.
 */
@ApplicationScoped
public class FormalChecks {

    /** The dual-use export license among the supervision documents (CU-04). */
    static final String DUAL_USE_LICENSE = "3";

    /** With an importer and an end user each it is what a party check takes at once. */
    private static final int MOST_LINES = 99;

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern TRANSACTION_MODE = Pattern.compile("[1-6]");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern LICENSE_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @param declarant unified social credit code of who lodges
     * @return empty when the form is in order
     */
    public List<Violation> of(DeclarationForm form, String declarant) {
        Faults faults = new Faults();
        head(form, declarant, faults);
        weights(form, faults);
        for (int place = 0; place < form.lines().size(); place++) {
            line(form.lines().get(place), place, form.documents(), faults);
        }
        faults.unless(
                !form.lines().isEmpty() && form.lines().size() <= MOST_LINES,
                "/lines",
                "A declaration has 1 to " + MOST_LINES + " lines of goods.",
                "一份报关单应有 1 至 " + MOST_LINES + " 项商品。");
        return faults.found();
    }

    private static void head(DeclarationForm form, String declarant, Faults faults) {
        faults.matches(
                form.customsOffice(), FOUR_DIGITS, "/customsOffice", "A customs office has 4 digits.", "关区代码为 4 位数字。");
        consignor(form.consignor(), declarant, faults);
        faults.matches(form.tradeMode(), FOUR_DIGITS, "/tradeMode", "A trade mode has 4 digits.", "监管方式代码为 4 位数字。");
        faults.matches(
                form.transactionMode(),
                TRANSACTION_MODE,
                "/transactionMode",
                "A transaction mode is a digit from 1 (CIF) to 6.",
                "成交方式为 1（CIF）至 6 的一位数字。");
        faults.unless(form.exportDate() != null, "/exportDate", "The date of export is not filled in.", "出口日期未填写。");
        country(form.arrivalCountry(), "/arrivalCountry", faults);
        country(form.destinationCountry(), "/destinationCountry", faults);
        faults.present(form.arrivalPort(), "/arrivalPort", "The port of arrival", "指运港");
        faults.unless(
                form.currency() != null && CURRENCIES.contains(form.currency()),
                "/currency",
                "A currency has three letters by ISO 4217.",
                "币制须为 ISO 4217 三位字母代码。");
        faults.unless(
                form.packages() != null && form.packages() >= 1,
                "/packages",
                "There is at least one package; bare goods count as one.",
                "件数至少为 1；裸装货物填报为 1。");
    }

    private static void consignor(DeclarationForm.Consignor consignor, String declarant, Faults faults) {
        if (consignor == null) {
            faults.unless(false, "/consignor", "The consignor is not filled in.", "境内发货人未填写。");
            return;
        }
        faults.present(consignor.name(), "/consignor/name", "The consignor's name", "境内发货人名称");
        boolean valid = UnifiedSocialCreditCode.isValid(consignor.uscc());
        faults.unless(
                valid,
                "/consignor/uscc",
                "This is no unified social credit code: 18 characters, of which the last is a check character.",
                "统一社会信用代码不正确：应为 18 位，末位为校验码。");
        faults.unless(
                !valid || consignor.uscc().equals(declarant),
                "/consignor/uscc",
                Text.of("You may only declare your own organization's goods.", "您只能申报本单位的货物。"),
                "CU-01",
                "CUL 9 to 11",
                Text.of(
                        "The consignor declares itself; a power of attorney for brokers is not kept here yet.",
                        "请由发货人自行申报；本系统尚不支持报关企业委托书。"));
    }

    private static void weights(DeclarationForm form, Faults faults) {
        faults.unless(
                isPositive(form.grossWeight()),
                "/grossWeight",
                "The gross weight in kilograms is above 0.",
                "毛重（千克）应大于 0。");
        faults.unless(
                isPositive(form.netWeight()), "/netWeight", "The net weight in kilograms is above 0.", "净重（千克）应大于 0。");
        faults.unless(
                !isPositive(form.grossWeight())
                        || !isPositive(form.netWeight())
                        || form.grossWeight().compareTo(form.netWeight()) >= 0,
                "/grossWeight",
                "The gross weight is below the net weight.",
                "毛重小于净重。");
    }

    private static void line(GoodsItem item, int place, List<AttachedDocument> documents, Faults faults) {
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
        faults.unless(
                isPositive(item.quantity()) && isCountable(item.quantity()),
                at + "/quantity",
                "The quantity is above 0, with at most 12 digits before and 9 after the point.",
                "数量应大于 0，整数部分最多 12 位，小数部分最多 9 位。");
        faults.matches(
                item.unit(),
                UNIT,
                at + "/unit",
                "A unit is a code of UNECE Recommendation 20, for instance KGM.",
                "计量单位为 UNECE 第 20 号建议书代码，例如 KGM。");
        country(item.originCountry(), at + "/originCountry", faults);
        faults.absentOrText(item.importer(), at + "/importer", "The importer", "进口商");
        faults.absentOrText(item.endUser(), at + "/endUser", "The end user", "最终用户");
        if (item.license() != null) {
            license(item, at, documents, faults);
        }
    }

    private static void license(GoodsItem item, String at, List<AttachedDocument> documents, Faults faults) {
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
                .anyMatch(document ->
                        DUAL_USE_LICENSE.equals(document.code()) && number != null && number.equals(document.number()));
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

    private static void country(String code, String pointer, Faults faults) {
        faults.unless(
                code != null && COUNTRIES.contains(code),
                pointer,
                "A country has three letters by ISO 3166, for instance DEU.",
                "国别（地区）须为 ISO 3166 三位字母代码，例如 DEU。");
    }

    private static boolean isCountable(BigDecimal number) {
        return number.precision() - number.scale() <= 12 && number.scale() <= 9;
    }

    private static boolean isPositive(BigDecimal number) {
        return number != null && number.signum() > 0;
    }
}
