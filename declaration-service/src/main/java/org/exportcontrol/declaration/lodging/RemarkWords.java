package org.exportcontrol.declaration.lodging;

import java.util.regex.Pattern;

/**
 * What the words of a remark say about control. Announcement No. 18 fixes none (CU-05), so wordings in use are known
 * here, in Chinese and English. Words in small letters, codes taken out.
 *
 * @param denies goods are said not to be controlled
 * @param asserts goods are said to be controlled
 * @param doubt what cannot be read in one way, null where everything can
 */
record RemarkWords(boolean denies, boolean asserts, Doubt doubt) {

    /** In which way words cannot be read as one statement. */
    enum Doubt {
        LEFT_OPEN,
        DENIED_TWICE,
        DENIED_IN_OTHER_WORDS,
        ABOUT_A_LICENSE_ONLY
    }

    /** Anything that has to do with control. */
    private static final Pattern TOPIC = Pattern.compile("管制|两用|受控|列管|\\bcontrol|uncontrolled|dual[- ]use");

    /** Control of other things: temperature, quality, machines. */
    private static final Pattern OTHER_CONTROL = Pattern.compile("(?:质量|品质|交通|温度|进程)(?:管制|受控)"
            + "|(?:temperature|climate|humidity|moisture|quality|computer|numerical|numerically|cnc|remote|atmosphere"
            + "|dust|pest|motor|speed|pressure|voltage|radio|process)[- ]*control(?:led|ler|lers|s)?"
            + "|control(?:led)?\\s+(?:temperature|atmosphere|environment|conditions?|storage|room|unit|panel|valve"
            + "|board|box|system|cabinet)s?|controllers?");

    private static final String FILLER =
            "(?:[0-9]+年?|第[0-9]+号|商务部|海关总署|国家|中国|我国|任何|所列|列明|规定|公告|相关" + "|有关|上述|出口|[的于在入列为本该各]|\\s)*";

    private static final String GOODS =
            "(?:管制|两用|受控|列管|物项|商品|货物|产品|技术|物品|物资|清单|目录|名单|范围|条目" + "|之列|所列|出口|[的中内里和及与或、/()])";

    /** Not where the words go on to speak of a code or a license. */
    private static final String NOUN = FILLER + "(?:管制|两用|受控|列管)" + GOODS + "*+(?!\\s*(?:编码|代码|编号|许可|证))";

    private static final String DUAL_USE_OR_CONTROLLED = "(?:export[- ]+)?(?:controlled|dual[- ]use|controls?)\\b"
            + "(?:[- ]+(?:item|good|product|material|commodit|list)(?:s|y|ies)?\\b)*";

    private static final String ENGLISH_FILLER = "(?:(?:a|an|any|the|be|being|export|goods|items?|under|subject\\s+to"
            + "|falling|fall|within|on|in|of|as|list|listed|belong|to|prc|chinese|china's|china|considered|classified)\\s+)*";

    private static final Pattern DENIAL =
            Pattern.compile("(?:不属于?|不是|并非|非属|非|均非|不在|不为|未(?:被)?列[入于]|不涉及?|未涉及|不含有?|不包含|不构成"
                    + "|不受|没有|无)" + NOUN
                    + "|\\bnot\\s+" + ENGLISH_FILLER + DUAL_USE_OR_CONTROLLED
                    + "(?:\\s*(?:/|\\bor\\b|\\bnor\\b)\\s*" + ENGLISH_FILLER + DUAL_USE_OR_CONTROLLED + ")*"
                    + "|\\bno\\s+(?:export[- ]+)?(?:controlled|dual[- ]use)\\b(?:\\s+(?:item|good|product|material)s?\\b)?"
                    + "|\\bfree\\s+of\\s+(?:any\\s+)?" + DUAL_USE_OR_CONTROLLED
                    + "|\\bnon[- ]?(?:export[- ])?(?:controlled|dual[- ]use)(?:\\s+(?:item|good|product)s?\\b)?"
                    + "|\\buncontrolled\\b");

    private static final Pattern ASSERTION = Pattern.compile("(?:属于?|是|为|系|列入|涉及|含有?|受)" + NOUN
            + "|(?:管制|两用|受控|列管)(?:物项|商品|货物|产品|物品)|列管"
            + "|\\bdual[- ]use\\b|\\bcontrolled\\b|\\b(?:subject\\s+to|under)\\s+(?:export\\s+)?controls?\\b");

    /** Naming a control code says that the goods are controlled, where a code follows. */
    private static final Pattern NAMES_A_CODE =
            Pattern.compile("(?:管制|管控|两用)(?:物项)?(?:编码|代码|编号)|\\b(?:export\\s+)?control\\s+codes?\\b");

    private static final Pattern OTHER_NEGATION =
            Pattern.compile("[不非无未没免][^,;。]{0,8}(?:两用|管制|受控)|(?:管制|两用)[^,;。]{0,4}编码\\s*:?\\s*[无没不/-]"
                    + "|\\b(?:no|not|none|never|nothing|without|neither|nor)\\b[^.;,]{0,40}(?:dual[- ]use|control)"
                    + "|control\\s+codes?\\s*:?\\s*(?:none|nil|n/?a|no)\\b");

    private static final Pattern DENIED_TWICE = Pattern.compile(
            "(?:不属于?|不是|并非|没有|未)(?:属于?|是)?(?:不属|不是|非(?:属|管制|两用|受控)|不受|未列|不在)"
                    + "|\\b(?:not|never|no)\\s+(?:\\w+\\s+)?(?:non[- ]|un)(?:controlled|dual)|\\b(?:not|never)\\s+not\\b");

    private static final Pattern OPEN = Pattern.compile("是否|可能|或许|疑似|似乎|待[定查核]|待确认|待鉴|不确定|不能确定|无法|不清楚|不明|尚未"
            + "|未知|如[果为属]|若[为属是]|假如|部分(?:属|为|是|货物|商品)|不全|并非全部|除[^,;。]{1,12}外|\\?"
            + "|\\b(?:may\\s+be|might|could\\s+be|maybe|perhaps|possibly|probably|potentially|likely|presumably|whether"
            + "|unknown|unclear|unsure|pending|tbd|tbc|not\\s+(?:sure|certain|yet)|part(?:ly|ially|ial)|some\\s+of|if"
            + "|unless|except|to\\s+be\\s+\\w+)\\b|\\b(?:controlled|dual[- ]use)\\s+or\\s+not\\b");

    private static final Pattern NO_LICENSE = Pattern.compile(
            "(?:无需|不需要?|无须|毋须|不必|免(?:于|予|办|领|交)?)[^,;。不非]{0,12}许可(?:证件?)?"
                    + "|(?:没有|无|未(?:办理|取得|申领|领取))(?:出口|两用|管制|物项|和技术)*许可(?:证件?)?"
                    + "|\\b(?:no|without(?:\\s+an?)?|not\\s+(?:require|need|subject\\s+to)\\w*)\\b[^.;,]{0,30}\\blicen[sc]\\w*");

    private static final Pattern ASKED_AND_DENIED = Pattern.compile(
            "(?:是否(?:属于?|为|是|受|涉及)?(?:出口)?(?:管制|两用|受控)(?:物项|商品|货物)*[\\s:?]*"
                    + "|(?:属于?)?(?:出口)?(?:管制|两用|受控)(?:物项|商品|货物)*\\s*[:?]\\s*)(?:否|不是|不属于?|no?)(?![\\p{IsHan}a-z])"
                    + "|\\b(?:dual[- ]use|(?:export[- ])?controlled)(?:\\s+(?:item|good|product)s?)?\\s*[:?=]\\s*no?\\b");

    private static final Pattern ASKED_AND_ASSERTED = Pattern.compile(
            "(?:是否(?:属于?|为|是|受|涉及)?(?:出口)?(?:管制|两用|受控)(?:物项|商品|货物)*[\\s:?]*"
                    + "|(?:属于?)?(?:出口)?(?:管制|两用|受控)(?:物项|商品|货物)*\\s*[:?]\\s*)(?:是|属于?|y(?:es)?)(?![\\p{IsHan}a-z])"
                    + "|\\b(?:dual[- ]use|(?:export[- ])?controlled)(?:\\s+(?:item|good|product)s?)?\\s*[:?=]\\s*y(?:es)?\\b");

    private static final Pattern CLAUSE_END = Pattern.compile("[;。,\\n]");

    /** Whether words have to do with control at all. */
    static boolean speakOfControl(String words) {
        return TOPIC.matcher(OTHER_CONTROL.matcher(words).replaceAll(" ")).find();
    }

    /** @param bearsCodes whether control codes stand beside the words */
    static RemarkWords of(String words, boolean bearsCodes) {
        String text = OTHER_CONTROL.matcher(words.replace("n't", " not")).replaceAll(" ");
        text = ASKED_AND_DENIED.matcher(text).replaceAll(" 不属于管制物项 ");
        text = ASKED_AND_ASSERTED.matcher(text).replaceAll(" 属于管制物项 ");
        String withoutLicense = NO_LICENSE.matcher(text).replaceAll(" ");
        boolean needsNoLicense = !withoutLicense.equals(text);
        String rest = DENIAL.matcher(withoutLicense).replaceAll(" ");
        boolean denies = !rest.equals(withoutLicense);
        boolean asserts = ASSERTION.matcher(rest).find()
                || bearsCodes && NAMES_A_CODE.matcher(rest).find();
        return new RemarkWords(denies, asserts, doubt(withoutLicense, rest, needsNoLicense && !denies));
    }

    private static Doubt doubt(String text, String rest, boolean licenseOnly) {
        if (isLeftOpen(text)) {
            return Doubt.LEFT_OPEN;
        }
        if (DENIED_TWICE.matcher(text).find()) {
            return Doubt.DENIED_TWICE;
        }
        if (OTHER_NEGATION.matcher(rest).find()) {
            return Doubt.DENIED_IN_OTHER_WORDS;
        }
        return licenseOnly ? Doubt.ABOUT_A_LICENSE_ONLY : null;
    }

    private static boolean isLeftOpen(String text) {
        for (String clause : CLAUSE_END.split(text)) {
            if (TOPIC.matcher(clause).find() && OPEN.matcher(clause).find()) {
                return true;
            }
        }
        return false;
    }
}
