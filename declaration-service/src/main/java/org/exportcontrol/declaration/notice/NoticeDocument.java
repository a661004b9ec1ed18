package org.exportcontrol.declaration.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Evidence;

/**
 * What a notice says: signed, printed, and never changed afterwards.
 *
 * @param customsOffice 4 digits
 * @param officer name of the officer who issued it
 * @param doubt what is doubted and how to reply; null in a notice of result
 * @param result what customs judged; null in a notice of challenge
 */
// A document signed by a newer release may say more.
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record NoticeDocument(
        String number,
        NoticeKind kind,
        String customsOffice,
        String declarationNumber,
        Consignor consignor,
        List<Goods> goods,
        LocalDate issuedOn,
        String officer,
        Doubt doubt,
        Result result) {

    /** To whom it goes; {@code uscc} is the unified social credit code. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Consignor(String name, String uscc) {}

    /** Goods in question; {@code quantity} is a plain decimal in {@code unit} (UNECE Rec 20). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record Goods(
            int line, String commodityCode, String name, String specification, String quantity, String unit) {}

    /**
     * What customs doubts.
     *
     * @param ground legal ground in words, with its rule and source
     * @param statement in the words of the officer
     * @param workingDays within which to reply, counted from the day after receipt (CH-04)
     * @param papers what the reply should hold
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Doubt(
            Text ground,
            String rule,
            String source,
            String statement,
            List<Evidence> evidence,
            int workingDays,
            List<Text> papers) {}

    /**
     * What customs judged.
     *
     * @param challengeNotice number of the notice of challenge; null for a challenge made before notices had numbers
     * @param outcome NO_LICENSE_NEEDED, LICENSE_NEEDED or CANNOT_JUDGE
     * @param meaning the outcome and what follows from it
     * @param reasoning in the words of the officer
     * @param identified MOFCOM's conclusions that it rests on (CH-06)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record Result(
            String challengeNotice,
            String outcome,
            Text meaning,
            String rule,
            String source,
            String reasoning,
            List<Identified> identified) {}

    /** A conclusion of MOFCOM on lines of goods. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Identified(List<Integer> lines, boolean controlled, List<String> codes, LocalDate concludedOn) {}
}
