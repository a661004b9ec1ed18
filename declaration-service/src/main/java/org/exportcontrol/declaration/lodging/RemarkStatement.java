package org.exportcontrol.declaration.lodging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

/**
 * What the remark says about control (CU-05).
 *
 * @param says the statement; where it says different things of different lines, CONTROLLED as soon as one is
 * @param codes the control codes it bears, in their order
 * @param doubt why it cannot be read as one statement; null unless {@link Says#AMBIGUOUS}
 * @param lines what it says of single lines; empty where it speaks of all goods alike
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record RemarkStatement(Says says, List<String> codes, Text doubt, List<OfLine> lines) {

    /** The typed control status of a remark. */
    @RegisterForReflection
    public enum Says {
        /** Nothing about control. */
        NOTHING,
        /** The goods are controlled. */
        CONTROLLED,
        /** The goods are not controlled. */
        NOT_CONTROLLED,
        /** Something, but not one thing. */
        AMBIGUOUS
    }

    /**
     * What it says of one line.
     *
     * @param line number of the line, from 1; null for all lines that are not named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record OfLine(Integer line, Says says, List<String> codes) {

        public OfLine {
            codes = List.copyOf(codes);
        }
    }

    public RemarkStatement {
        codes = List.copyOf(codes);
        lines = lines == null ? List.of() : List.copyOf(lines); // lodgings kept before it was read line by line
    }

    static RemarkStatement ofAllGoods(Says says, List<String> codes) {
        return new RemarkStatement(says, codes, null, List.of());
    }

    static RemarkStatement ambiguous(List<String> codes, Text doubt) {
        return new RemarkStatement(Says.AMBIGUOUS, codes, doubt, List.of());
    }

    static RemarkStatement ofLines(List<OfLine> lines) {
        Set<String> codes = lines.stream()
                .flatMap(line -> line.codes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Says> said = lines.stream().map(OfLine::says).collect(Collectors.toSet());
        Says most = said.contains(Says.CONTROLLED)
                ? Says.CONTROLLED
                : said.contains(Says.NOT_CONTROLLED) ? Says.NOT_CONTROLLED : Says.NOTHING;
        return new RemarkStatement(most, List.copyOf(codes), null, lines);
    }

    boolean is(Says statement) {
        return says == statement;
    }

    /** Whether it says things of single lines. */
    boolean goesByLine() {
        return !lines.isEmpty();
    }

    /** What it says of that line, by name or among the rest. */
    OfLine on(int line) {
        if (!goesByLine()) {
            return new OfLine(line, says, codes);
        }
        return lines.stream()
                .filter(of -> of.line() != null && of.line() == line)
                .findFirst()
                .or(() -> lines.stream().filter(of -> of.line() == null).findFirst())
                .orElse(new OfLine(line, Says.NOTHING, List.of()));
    }
}
