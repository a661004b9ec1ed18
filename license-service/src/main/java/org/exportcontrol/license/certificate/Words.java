package org.exportcontrol.license.certificate;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.Condition;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.RegistrationCase;
import org.exportcontrol.license.measure.MassUnit;

/** What people read for values that are codes. */
final class Words {

    private static final Map<String, ULocale> COUNTRIES = Arrays.stream(ULocale.getISOCountries())
            .map(country -> new ULocale("", country))
            .filter(country -> !country.getISO3Country().isEmpty())
            .collect(toUnmodifiableMap(ULocale::getISO3Country, country -> country, (first, second) -> first));

    private Words() {}

    static Text title(LicenseType type) {
        return type == LicenseType.REGISTRATION
                ? Text.of("Export Certificate for Dual-Use Items", "两用物项出口凭证")
                : Text.of("Export License for Dual-Use Items", "两用物项出口许可证");
    }

    static Text type(LicenseType type) {
        return switch (type) {
            case SINGLE -> Text.of("Single license", "单项许可");
            case GENERAL -> Text.of("General license", "通用许可");
            case REGISTRATION -> Text.of("Registration", "登记填报");
        };
    }

    static Text movement(RegistrationCase movement) {
        return switch (movement) {
            case RETURN_AFTER_REPAIR -> Text.of("Returned after repair, test or inspection", "进境维修、检测、试验后复运出境");
            case SENT_FOR_REPAIR -> Text.of("Sent out for repair, test or inspection", "出境维修、检测、试验后复运进境");
            case RETURN_FROM_FAIR_IN_CHINA -> Text.of("Returned from a fair in China", "境内展会结束后原状复运出境");
            case TO_FAIR_ABROAD -> Text.of("Exhibited at a fair abroad", "出境参展后原状复运进境");
            case CIVIL_AIRCRAFT_PARTS -> Text.of("Parts of civil aircraft for repair, and spares", "民用飞机零部件维修和备品备件");
            case SET_BY_MOFCOM -> Text.of("A case set by the Ministry of Commerce", "商务部规定的其他情形");
        };
    }

    static Text state(LicenseState state) {
        return switch (state) {
            case VALID -> Text.of("VALID", "有效");
            case PAUSED -> Text.of("PAUSED", "暂停使用");
            case USED_UP -> Text.of("USED UP", "使用完毕");
            case LAPSED -> Text.of("LAPSED", "已用失效");
            case EXPIRED -> Text.of("EXPIRED", "过期");
            case SURRENDERED -> Text.of("SURRENDERED", "已交回");
            case REPLACED -> Text.of("REPLACED", "已变更换发");
            case CANCELLED -> Text.of("CANCELLED", "已取消");
            case WITHDRAWN_BY_AUTHORITY -> Text.of("WITHDRAWN", "已撤回");
            case REVOKED -> Text.of("REVOKED", "已撤销");
        };
    }

    static Text owner(Condition.Owner owner) {
        return switch (owner) {
            case HOLDER -> Text.of("Holder", "持有人");
            case IMPORTER -> Text.of("Importer", "进口商");
            case END_USER -> Text.of("End user", "最终用户");
            case CUSTOMS -> Text.of("Customs", "海关");
            case MOFCOM -> Text.of("Ministry of Commerce", "商务部");
        };
    }

    /** @param code of a unit of mass; any other one stands for itself */
    static Text unit(String code) {
        return MassUnit.ofCode(code).map(Words::unit).orElse(Text.of(code, code));
    }

    private static Text unit(MassUnit unit) {
        return switch (unit) {
            case KGM -> Text.of("kilogram", "千克");
            case GRM -> Text.of("gram", "克");
            case MGM -> Text.of("milligram", "毫克");
            case MC -> Text.of("microgram", "微克");
            case CGM -> Text.of("centigram", "厘克");
            case DG -> Text.of("decigram", "分克");
            case DJ -> Text.of("decagram", "十克");
            case HGM -> Text.of("hectogram", "百克");
            case DTN -> Text.of("quintal", "公担");
            case TNE -> Text.of("metric ton", "吨");
            case KTN -> Text.of("kilotonne", "千吨");
            case CTM -> Text.of("metric carat", "克拉");
            case GRN -> Text.of("grain", "格令");
            case ONZ -> Text.of("ounce", "常衡盎司");
            case APZ -> Text.of("troy ounce", "金衡盎司");
            case LBR -> Text.of("pound", "磅");
            case STN -> Text.of("short ton", "短吨");
            case LTN -> Text.of("long ton", "长吨");
        };
    }

    /** @param alpha3 ISO 3166; a code that no country has stands for itself */
    static Text country(String alpha3) {
        ULocale country = COUNTRIES.get(alpha3);
        return country == null
                ? Text.of(alpha3, alpha3)
                : Text.of(
                        country.getDisplayCountry(ULocale.ENGLISH),
                        country.getDisplayCountry(ULocale.SIMPLIFIED_CHINESE));
    }
}
