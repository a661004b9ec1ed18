package org.exportcontrol.declaration.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;

/**
 * The consignor's reply (CH-04).
 *
 * @param statement performance and main uses of the goods, and why they are not controlled
 * @param documents what is handed in: contract, test report, technical data and so on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record ChallengeReply(@NotBlank String statement, List<@Valid @NotNull Document> documents) {

    public ChallengeReply {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /**
     * A paper that is handed in.
     *
     * @param kind what it is
     * @param name its title or file name
     * @param sha256 digest of the uploaded paper, lower-case hexadecimal; null for a paper handed in otherwise
     * @param language ISO 639 code of the language it is written in; null for Chinese
     * @param translationOf for a translation, the name of the paper that it translates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record Document(
            @NotNull Kind kind,
            @NotBlank String name,
            @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Pattern(regexp = "[a-z]{2,3}") String language,
            String translationOf) {

        /** Foreign papers need a Chinese translation (C123). */
        boolean inForeignLanguage() {
            return language != null && !language.equals("zh");
        }

        boolean translates(Document foreign) {
            return kind == Kind.TRANSLATION && Objects.equals(translationOf, foreign.name) && !inForeignLanguage();
        }
    }

    /** Papers that C123 names. */
    @RegisterForReflection
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
