package org.exportcontrol.declaration.clients.controllist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Finding;

/**
 * What the list says about goods on a date: the part of control-list-service's answer that is decided upon and shown
 * here.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Screening(Edition edition, LocalDate asOf, List<Line> lines) {

    /** The edition of the list that answered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Edition(long number, String announcement, Instant recordedAt) {}

    /** Whether it is an answer, and one on each line that was asked about. */
    boolean answers(ScreeningRequest request) {
        return edition != null
                && asOf != null
                && lines != null
                && lines.stream().allMatch(line -> line.finding() != null && line.requirement() != null)
                && lines.stream()
                        .map(Line::line)
                        .collect(Collectors.toSet())
                        .containsAll(request.lines().stream()
                                .map(ScreeningRequest.Line::line)
                                .toList());
    }

    /**
     * The finding on one line.
     *
     * @param acceptedCodes the codes that the remark may bear for it
     * @param missing what would have to be declared for a clear finding
     * @param remark the text that would be right in the remarks column for this line alone; null while the finding is open
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Line(
            int line,
            Finding finding,
            Requirement requirement,
            List<Match> matches,
            List<String> acceptedCodes,
            List<Near> nearest,
            List<Missing> missing,
            TariffHint tariffHint,
            String remark) {

        public Line {
            matches = matches == null ? List.of() : List.copyOf(matches);
            acceptedCodes = acceptedCodes == null ? List.of() : List.copyOf(acceptedCodes);
            nearest = nearest == null ? List.of() : List.copyOf(nearest);
            missing = missing == null ? List.of() : List.copyOf(missing);
        }

        public List<String> codes() {
            return matches.stream().map(Match::code).toList();
        }

        /** Whether the commodity number stands on the tariff's list of possible dual-use goods (code 3, CU-04). */
        public boolean isHinted() {
            return tariffHint != null && tariffHint.supervisionCodes().contains("3");
        }
    }

    /** What the goods need: NONE, LICENSE, REGISTRATION or EXEMPT, with the rule that says so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Requirement(String kind, String rule, String source) {}

    /** An entry that the goods match. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Match(String code, String nameZh, String nameEn, String state, String announcement) {}

    /** An entry that the goods come near to, and the conditions that failed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Near(String code, String nameZh, String nameEn, String state, List<Text> failed) {}

    /** What is not declared; the pointer leads into the line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Missing(String pointer, Text what) {}

    /** What the tariff says about the commodity number: a hint, never a finding (MA-01). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record TariffHint(String commodityCode, List<String> mayHold, List<String> supervisionCodes, String source) {

        public TariffHint {
            mayHold = mayHold == null ? List.of() : List.copyOf(mayHold);
            supervisionCodes = supervisionCodes == null ? List.of() : List.copyOf(supervisionCodes);
        }
    }
}
