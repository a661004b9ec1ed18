package org.exportcontrol.controllist.ruling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.screening.Finding;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;

/**
 * A ruling to be issued.
 *
 * @param organization unified social credit code of who asked, null for goods in general
 * @param goods as a line of a screening describes them
 * @param finding CONTROLLED or NOT_CONTROLLED
 * @param codes every code that the goods match; none where they are not controlled
 * @param asOf the date it is found for
 * @param validUntil last day of its validity
 */
public record RulingRequest(
        @Pattern(
                regexp = "[0-9A-HJ-NPQRTUWXY]{18}",
                message = "A unified social credit code has 18 characters. | 统一社会信用代码应为 18 位。")
        String organization,

        @NotNull LineRequest goods,
        @NotNull Finding finding,

        @Size(max = 20, message = "Up to 20 codes can be named. | 最多可列 20 个编码。")
        List<String> codes,

        @NotBlank @Size(max = 4_000, message = "Grounds have up to 4,000 characters. | 理由不超过 4,000 个字符。")
        String grounds,

        @NotNull LocalDate asOf,
        @NotNull LocalDate validUntil) {

    public RulingRequest {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
