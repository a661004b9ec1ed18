package org.exportcontrol.declaration.lodging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.lodging.RemarkStatement.OfLine;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;
import org.junit.jupiter.api.Test;

/** CU-05, CU-06: what is proposed is read back as what was proposed, however it is typed. A failure prints its seed: -Dremark.seed. */
class RightRemarkTest {

    private static final int ROUNDS = 2_000;
    private static final String[] CODES = {
        "1C902.a.1", "1C902.a.4", "1C904.a.4", "1C905.a.4", "1C905.b", "3A001.b.12", "1C909.c"
    };
    private static final String[] PARAMETERS = {"", " Tb 0.08%", " Dy 0.1%, Tb 0.05%", " 1.2 mm"};

    private final long seed = Long.getLong("remark.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final RemarkReader reader = new RemarkReader();

    @Test
    void theProposedRemarkIsAlwaysReadBackAsWhatWasProposed() {
        for (int round = 0; round < ROUNDS; round++) {
            Screening goods = goods();
            String proposed = RightRemark.of(goods).orElseThrow();
            assertSays(goods, proposed);
        }
    }

    @Test
    void blanksAndWideCharactersChangeNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            Screening goods = goods();
            String proposed = RightRemark.of(goods).orElseThrow();
            assertSays(goods, mistyped(proposed));
        }
    }

    @Test
    void whatTheListCannotSayIsNotProposed() {
        assertEquals(Optional.empty(), RightRemark.of(screening(line(1, Finding.NEEDS_REVIEW, List.of(), null))));
    }

    private void assertSays(Screening goods, String remark) {
        RemarkStatement read = reader.read(remark);
        String about = "seed " + seed + ": " + remark + " read as " + read;
        for (Screening.Line line : goods.lines()) {
            OfLine said = read.on(line.line());
            boolean controlled = line.finding() == Finding.CONTROLLED;
            assertEquals(controlled ? Says.CONTROLLED : Says.NOT_CONTROLLED, said.says(), about);
            assertEquals(line.codes(), said.codes(), about);
        }
    }

    /** As people type it: blanks too many or too few, wide characters, small or capital letters in codes. */
    private String mistyped(String remark) {
        StringBuilder typed = new StringBuilder();
        for (int place = 0; place < remark.length(); place++) {
            char sign = remark.charAt(place);
            boolean afterChinese = place > 0 && isChinese(remark.charAt(place - 1));
            if (sign == ' ' && chance.nextInt(3) == 0 && afterChinese) {
                continue; // a blank left out
            }
            if (isChinese(sign) && afterChinese && chance.nextInt(4) == 0) {
                typed.append(chance.nextBoolean() ? ' ' : '\u3000');
            }
            if (sign == '.' && inCode(remark, place) && chance.nextInt(4) == 0) {
                typed.append(' ');
            }
            boolean wide = sign > ' ' && sign < 0x7f && chance.nextInt(3) == 0;
            typed.append(wide ? (char) (sign + 0xfee0) : sign);
        }
        return chance.nextInt(4) == 0 ? typed.toString().toLowerCase(Locale.ROOT) : typed.toString();
    }

    private static boolean inCode(String remark, int dot) {
        return dot > 0 && Character.isLetterOrDigit(remark.charAt(dot - 1)) && !isPercentage(remark, dot);
    }

    private static boolean isPercentage(String remark, int dot) {
        return dot < 2 || !Character.isLetterOrDigit(remark.charAt(dot - 2)) && remark.charAt(dot - 2) != '.';
    }

    private static boolean isChinese(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    private Screening goods() {
        int count = 1 + chance.nextInt(4);
        List<Screening.Line> lines = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            boolean controlled = chance.nextBoolean();
            String parameters = PARAMETERS[chance.nextInt(PARAMETERS.length)];
            lines.add(
                    controlled
                            ? line(number, Finding.CONTROLLED, codes(), null)
                            : line(number, Finding.NOT_CONTROLLED, List.of(), "不属于管制物项" + parameters));
        }
        return screening(lines.toArray(Screening.Line[]::new));
    }

    private List<String> codes() {
        return chance.ints(1L + chance.nextInt(3), 0, CODES.length)
                .distinct()
                .mapToObj(place -> CODES[place])
                .toList();
    }

    private static Screening screening(Screening.Line... lines) {
        return new Screening(null, null, List.of(lines));
    }

    private static Screening.Line line(int number, Finding finding, List<String> codes, String remark) {
        List<Screening.Match> matches = codes.stream()
                .map(code -> new Screening.Match(code, "z", "e", "OPERATIVE", "2025-18"))
                .toList();
        return new Screening.Line(number, finding, null, matches, codes, List.of(), List.of(), null, remark);
    }
}
