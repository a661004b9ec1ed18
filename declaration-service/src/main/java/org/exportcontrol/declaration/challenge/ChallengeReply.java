package org.exportcontrol.declaration.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The consignor's reply (CH-04).
 *
 * @param statement performance and main uses of the goods, and why they are not controlled
 * @param documents what is handed in: contract, test report, technical data and so on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeReply(@NotBlank String statement, List<@Valid Document> documents) {

    public ChallengeReply {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /**
     * A paper, as metadata.
     *
     * @param kind what it is
     * @param name its title or file name
     * @param sha256 digest of the file, hexadecimal, may be null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(@NotNull Kind kind, @NotBlank String name, String sha256) {}

    /** Papers that C123 names. */
    public enum Kind {
        PAPER_DECLARATION,
        CONTRACT,
        STATEMENT_OF_USE,
        TEST_REPORT,
        TECHNICAL_DATA,
        TRANSLATION,
        OTHER
    }
}
