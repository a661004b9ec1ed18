package org.exportcontrol.controllist.screening;

import java.util.List;
import java.util.random.RandomGenerator;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;

/** Goods as anybody might describe them: well, in part, hardly, and sometimes against themselves. */
final class RandomGoods {

    private static final List<String> FORMS =
            List.of("METAL", "ALLOY", "TARGET", "PERMANENT_MAGNET", "OXIDE", "COMPOUND", "OTHER", "EQUIPMENT");
    private static final List<String> ELEMENTS =
            List.of("Dy", "Tb", "Sm", "Gd", "Lu", "Sc", "Y", "Nd", "Fe", "Co", "Al");
    private static final List<String> STAGES = List.of("PRIMARY", "MOTOR", "PHOSPHOR");
    private static final List<String> NUMBERS =
            List.of("2846901500", "8505111000", "2805301910", "2846909990", "8501310000");

    private final RandomGenerator random;

    RandomGoods(RandomGenerator random) {
        this.random = random;
    }

    LineRequest line() {
        StringBuilder text = new StringBuilder(part());
        while (random.nextInt(5) == 0) {
            text.append(" | ").append(part());
        }
        return GoodsNotation.line(text.toString());
    }

    private String part() {
        StringBuilder text = new StringBuilder();
        text.append(random.nextInt(3) == 0 ? " #" + oneOf(NUMBERS) : "");
        text.append(random.nextInt(6) == 0 ? "" : " " + oneOf(FORMS));
        for (String element : ELEMENTS) {
            text.append(
                    random.nextInt(4) == 0
                            ? " " + element + oneOf(List.of("", "", "+", "-", "=0.02", "@OXIDE", "@METAL"))
                            : "");
        }
        text.append(random.nextBoolean() ? " complete" : "");
        text.append(random.nextInt(8) == 0 ? " to:" + oneOf(STAGES) : "");
        text.append(random.nextInt(8) == 0 ? " partners:Ni,Zr" : "");
        text.append(random.nextInt(3) == 0 ? " p:density=" + random.nextInt(20) + "_g/cm3" : "");
        text.append(random.nextInt(6) == 0 ? " p:purity=" + (90 + random.nextInt(10)) + "_%" : "");
        text.append(random.nextInt(6) == 0 ? " size:" + (1 + random.nextInt(9)) + "x4x5_cm" : "");
        text.append(random.nextInt(6) == 0 ? " rel:" + oneOf(List.of("none", "1C905.b")) : "");
        text.append(random.nextInt(6) == 0 ? " use:" + oneOf(List.of("none", "lasers")) : "");
        return text.toString();
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
