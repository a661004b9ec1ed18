package org.exportcontrol.declaration.filing;

import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.code.CodeTableName;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.AttachedDocument;
import org.exportcontrol.declaration.file.DeclarationForm.Consignor;
import org.exportcontrol.declaration.file.DeclarationForm.Fee;
import org.exportcontrol.declaration.file.UnifiedSocialCreditCode;

/** The fields that a declaration has once. */
final class HeadCheck {

    private static final Pattern CUSTOMS_CODE = Pattern.compile("[0-9]{4}[0-9A-Z]{6}");
    private static final String RATE = "1";
    private static final String UNIT_PRICE = "2";

    private final Faults faults;

    HeadCheck(Faults faults) {
        this.faults = faults;
    }

    /** @param mayFile whether the declarant may file for the consignor */
    void check(DeclarationForm form, boolean mayFile) {
        faults.code(
                CodeTableName.CUSTOMS_OFFICES,
                form.customsOffice(),
                "/customsOffice",
                "A customs office has 4 digits.",
                "关区代码为 4 位数字。");
        consignor(form.consignor(), mayFile);
        faults.code(
                CodeTableName.TRADE_MODES,
                form.tradeMode(),
                "/tradeMode",
                "A trade mode has 4 digits.",
                "监管方式代码为 4 位数字。");
        faults.code(
                CodeTableName.TRANSACTION_MODES,
                form.transactionMode(),
                "/transactionMode",
                "A transaction mode is a digit from 1 (CIF) to 6.",
                "成交方式为 1（CIF）至 6 的一位数字。");
        faults.unless(form.exportDate() != null, "/exportDate", "The date of export is not filled in.", "出口日期未填写。");
        faults.unless(
                form.exportDate() == null || !faults.isPast(form.exportDate()),
                "/exportDate",
                Text.of(
                        "The goods would have left before they are declared (" + form.exportDate() + ").",
                        "出口日期（" + form.exportDate() + "）早于申报日期。"),
                "CU-03",
                "CUL 24",
                Text.of(
                        "Declare after arrival in the supervised area and at least 24 hours before loading.",
                        "应在货物运抵海关监管区后、装货的 24 小时以前申报。"));
        faults.country(form.arrivalCountry(), "/arrivalCountry");
        faults.country(form.destinationCountry(), "/destinationCountry");
        faults.present(form.arrivalPort(), "/arrivalPort", "The port of arrival", "指运港");
        faults.currency(form.currency(), "/currency");
        faults.unless(
                form.packages() != null && form.packages() >= 1,
                "/packages",
                "There is at least one package; bare goods count as one.",
                "件数至少为 1；裸装货物填报为 1。");
        if (form.transportMode() != null) {
            faults.code(
                    CodeTableName.TRANSPORT_MODES,
                    form.transportMode(),
                    "/transportMode",
                    "A mode of transport is one sign of the table.",
                    "运输方式为代码表中的一位代码。");
        }
        if (form.wrap() != null) {
            faults.code(
                    CodeTableName.WRAPS, form.wrap(), "/wrap", "A kind of packages has 2 digits.", "包装种类代码为 2 位数字。");
        }
        weights(form);
        fee(form.freight(), "/freight", true, false);
        fee(form.insurance(), "/insurance", false, false);
        fee(form.otherFees(), "/otherFees", false, true);
        documents(form.documents());
    }

    private void consignor(Consignor consignor, boolean mayFile) {
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
                !valid || mayFile,
                "/consignor/uscc",
                Text.of(
                        "You may only declare your own organization's goods, or those of a consignor whose power of"
                                + " attorney for you is on file and valid today.",
                        "您只能申报本单位的货物，或已备案且当日有效的委托书所涉发货人的货物。"),
                "CU-01",
                "CUL 9 to 11",
                Text.of(
                        "Let the consignor enter a power of attorney for your organization, or declare itself.",
                        "请发货人为贵单位录入报关委托书，或由发货人自行申报。"));
        faults.unless(
                consignor.customsCode() == null
                        || CUSTOMS_CODE.matcher(consignor.customsCode()).matches(),
                "/consignor/customsCode",
                "A customs registration code has 10 characters, of which the first 4 are digits.",
                "海关注册编码为 10 位，前 4 位为数字。");
    }

    private void weights(DeclarationForm form) {
        faults.positive(
                form.grossWeight(), "/grossWeight", "The gross weight in kilograms is above 0.", "毛重（千克）应大于 0。");
        faults.positive(form.netWeight(), "/netWeight", "The net weight in kilograms is above 0.", "净重（千克）应大于 0。");
        faults.unless(
                !Faults.isPositive(form.grossWeight())
                        || !Faults.isPositive(form.netWeight())
                        || form.grossWeight().compareTo(form.netWeight()) >= 0,
                "/grossWeight",
                "The gross weight is below the net weight.",
                "毛重小于净重。");
    }

    private void fee(Fee fee, String at, boolean mayBeUnitPrice, boolean mayBeNegative) {
        if (fee == null) {
            return;
        }
        boolean known = faults.admits(CodeTableName.FEE_MARKS, fee.mark());
        faults.unless(
                known && (mayBeUnitPrice || !UNIT_PRICE.equals(fee.mark())),
                at + "/mark",
                mayBeUnitPrice
                        ? "The mark is 1 (rate), 2 (unit price) or 3 (total)."
                        : "The mark is 1 (rate) or 3 (total).",
                mayBeUnitPrice ? "标志为 1（率）、2（单价）或 3（总价）。" : "标志为 1（率）或 3（总价）。");
        faults.unless(
                mayBeNegative ? fee.amount() != null && fee.amount().signum() != 0 : Faults.isPositive(fee.amount()),
                at + "/amount",
                mayBeNegative ? "The amount is not 0; leave the fee out instead." : "The amount is above 0.",
                mayBeNegative ? "金额不能为 0；没有该项费用时不填。" : "金额应大于 0。");
        if (RATE.equals(fee.mark())) {
            faults.unless(fee.currency() == null, at + "/currency", "A rate has no currency.", "费率不填币制。");
        } else {
            faults.currency(fee.currency(), at + "/currency");
        }
    }

    /** An ordinary export license (code 4) is recorded with its number; whether it fits is not checked here (CU-04). */
    private void documents(List<AttachedDocument> documents) {
        for (int place = 0; place < documents.size(); place++) {
            AttachedDocument document = documents.get(place);
            String at = "/documents/" + place;
            faults.code(
                    CodeTableName.SUPERVISION_DOCUMENTS,
                    document == null ? null : document.code(),
                    at + "/code",
                    "A supervision document has a code of one sign.",
                    "监管证件代码为一位。");
            faults.present(
                    document == null ? null : document.number(), at + "/number", "The document's number", "单证编号");
        }
    }
}
