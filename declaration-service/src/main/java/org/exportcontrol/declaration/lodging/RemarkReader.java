package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.lodging.RemarkStatement.OfLine;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;

/**
 * Reads the remarks column (CU-05, CU-06). Announcement No. 18 fixes no words, so wordings in use are understood, wide
 * characters and missing blanks included, and statements on single lines. What can be read in two ways is ambiguous,
 * never "nothing".
 */
@ApplicationScoped
public class RemarkReader {

    /** @param remarks the column as filled in, may be null */
    public RemarkStatement read(String remarks) {
        if (remarks == null || remarks.isBlank()) {
            return RemarkStatement.ofAllGoods(Says.NOTHING, List.of());
        }
        String text = RemarkText.plain(remarks);
        Optional<Map<Integer, String>> byLine = RemarkLines.of(text);
        return byLine.isEmpty() ? statement(text) : statement(byLine.get());
    }

    private static RemarkStatement statement(Map<Integer, String> byLine) {
        List<OfLine> lines = new ArrayList<>();
        for (Map.Entry<Integer, String> part : byLine.entrySet()) {
            RemarkStatement said = statement(part.getValue());
            if (said.is(Says.AMBIGUOUS)) {
                return said;
            }
            Integer line = part.getKey() == RemarkLines.THE_REST ? null : part.getKey();
            lines.add(new OfLine(line, said.says(), said.codes()));
        }
        return RemarkStatement.ofLines(lines);
    }

    private static RemarkStatement statement(String plain) {
        RemarkText text = RemarkText.of(plain);
        List<String> codes = text.codes();
        RemarkWords words = RemarkWords.of(text.words(), !codes.isEmpty());
        if (words.doubt() != null) {
            return ambiguous(codes, words.doubt());
        }
        if (words.denies() && words.asserts()) {
            return ambiguous(
                    codes,
                    "it says both that goods are controlled and that they are not; where lines differ, say which",
                    "同时称属于和不属于管制物项；各项不同时，请逐项注明");
        }
        if (words.denies() && !codes.isEmpty()) {
            return ambiguous(codes, "it denies control but bears a control code", "称不属于管制物项，却填有管制编码");
        }
        if (!words.denies() && !words.asserts() && !codes.isEmpty()) {
            return ambiguous(
                    codes,
                    "it bears a control code but does not say whether the goods are controlled",
                    "填有管制编码，但未说明货物是否属于管制物项");
        }
        if (words.denies()) {
            return RemarkStatement.ofAllGoods(Says.NOT_CONTROLLED, List.of());
        }
        return RemarkStatement.ofAllGoods(words.asserts() ? Says.CONTROLLED : Says.NOTHING, codes);
    }

    private static RemarkStatement ambiguous(List<String> codes, RemarkWords.Doubt doubt) {
        return switch (doubt) {
            case LEFT_OPEN -> ambiguous(codes, "it leaves open whether the goods are controlled", "未明确货物是否属于管制物项");
            case DENIED_TWICE -> ambiguous(codes, "it denies twice", "含有双重否定");
            case DENIED_IN_OTHER_WORDS ->
                ambiguous(codes, "it denies something, but not in words that say just that", "含有否定表述，但含义不明确");
            case ABOUT_A_LICENSE_ONLY ->
                ambiguous(
                        codes,
                        "it speaks of the license only, not of whether the goods are controlled",
                        "仅说明是否需要许可证，未说明货物是否属于管制物项");
        };
    }

    private static RemarkStatement ambiguous(List<String> codes, String en, String zh) {
        return RemarkStatement.ambiguous(
                codes, Text.of("The remark cannot be read as one statement: " + en + ".", "备注不能作为一项明确的申报：" + zh + "。"));
    }
}
