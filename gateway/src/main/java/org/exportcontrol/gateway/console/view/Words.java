package org.exportcontrol.gateway.console.view;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.BusinessZone;

/** The words, dates and numbers of pages: in the language of the page, days and times in Beijing. */
@TemplateExtension
final class Words {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
    private static final DateTimeFormatter TIME_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.US);

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry(
                    "good",
                    "NOT_CONTROLLED VALID GRANTED RELEASED CLEARED ACCEPTED UPLOADED PUBLISHED DELIVERED ELIGIBLE OK"),
            Map.entry(
                    "active",
                    "OPERATIVE UNDER_REVIEW SUBMITTED LODGED RELEASING HELD USED RESUMED TOOK_EFFECT CAME TRUE"),
            Map.entry(
                    "warn",
                    "ANNOUNCED SUSPENDED SUSPENSION_ENDED_UNCONFIRMED UNKNOWN NEEDS_REVIEW PAUSED SUPPLEMENT_REQUESTED"
                            + " AWAITING_VERIFICATION REVIEW INSPECTION IDENTIFICATION NAMED ACCEPTED_WITH_HOLDS UNDECIDED CHANGE_REQUEST"),
            Map.entry(
                    "bad",
                    "CONTROLLED REFUSED REVOKED RETURNED NOT_RELEASED STOP CHALLENGE LICENSE_TROUBLE MISSING"
                            + " WITHDRAWN_BY_AUTHORITY NOT_ACCEPTED"));

    private Words() {}

    /** <code>{w:tone(code)}</code>: the class that colors a state; the word beside it says the same. */
    @TemplateExtension(namespace = "w", matchName = "tone")
    static String tone(Object code) {
        return TONES.entrySet().stream()
                .filter(tone -> List.of(tone.getValue().split(" ")).contains(String.valueOf(code)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("calm");
    }

    /** <code>{t:key}</code>: a text of the console. */
    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY, priority = 1)
    static String text(String key) {
        return texts().get(key, language());
    }

    /** <code>{t:key(1)}</code>: a text with a gap. */
    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY, priority = 1)
    static String text(String key, Object first) {
        return texts().get(key, language(), first);
    }

    /** <code>{t:key(1, 2)}</code>: a text with two gaps. */
    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY, priority = 1)
    static String text(String key, Object first, Object second) {
        return texts().get(key, language(), first, second);
    }

    /** <code>{w:key(name)}</code>: the text whose key is computed. */
    @TemplateExtension(namespace = "w", matchName = "key")
    static String key(String key) {
        return texts().get(key, language());
    }

    /** <code>{w:code('state', x)}</code>: the word for a code of the API. */
    @TemplateExtension(namespace = "w", matchName = "code")
    static String code(String kind, Object code) {
        return code == null ? "" : texts().ofCode(kind, code.toString(), language());
    }

    /** <code>{w:text(x)}</code>: what a service says in both languages. */
    @TemplateExtension(namespace = "w", matchName = "text")
    static String said(Text text) {
        return text == null ? "" : text.in(language());
    }

    /** <code>{w:either(zh, en)}</code>: the one in the language of the page; the other where there is none. */
    @TemplateExtension(namespace = "w", matchName = "either")
    static String either(String zh, String en) {
        String wanted = language() == Language.ZH ? zh : en;
        String other = language() == Language.ZH ? en : zh;
        return wanted != null && !wanted.isBlank() ? wanted : other == null ? "" : other;
    }

    /** <code>{w:day(x)}</code>: a day. */
    @TemplateExtension(namespace = "w", matchName = "day")
    static String day(LocalDate day) {
        return day == null ? "" : day.format(language() == Language.ZH ? DAY_ZH : DAY_EN);
    }

    /** <code>{w:time(x)}</code>: a day with the time in Beijing. */
    @TemplateExtension(namespace = "w", matchName = "time")
    static String time(Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(BusinessZone.ID).format(language() == Language.ZH ? TIME_ZH : TIME_EN);
    }

    /** <code>{w:number(x)}</code>: a number, its digits in groups of three, its places kept. */
    @TemplateExtension(namespace = "w", matchName = "number")
    static String number(Object number) {
        if (number == null || number.toString().isBlank()) {
            return "";
        }
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            return String.format(Locale.US, "%,." + Math.max(0, exact.scale()) + "f", exact);
        } catch (NumberFormatException text) {
            return number.toString();
        }
    }

    /** <code>{w:join(a,b)}</code>: two texts in one, for names of fields. */
    @TemplateExtension(namespace = "w", matchName = "join")
    static String join(Object one, Object other) {
        return one.toString() + other;
    }

    /** <code>{w:next(i)}</code>: people count from one. */
    @TemplateExtension(namespace = "w", matchName = "next")
    static int next(Integer number) {
        return number + 1;
    }

    /** <code>{w:stepOf(pointer)}</code>: the step of an application in which a value is entered. */
    @TemplateExtension(namespace = "w", matchName = "stepOf")
    static String stepOf(String pointer) {
        if (pointer == null || pointer.startsWith("/documents")) {
            return "documents";
        }
        return pointer.startsWith("/lines") || pointer.startsWith("/applicantName") ? "goods" : "parties";
    }

    private static Texts texts() {
        return Arc.container().instance(Texts.class).get();
    }

    private static Language language() {
        return Arc.container().instance(Page.class).get().language();
    }
}
