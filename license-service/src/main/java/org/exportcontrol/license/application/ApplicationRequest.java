package org.exportcontrol.license.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.LineBasis;
import org.exportcontrol.license.issued.Registration;
import org.exportcontrol.license.measure.Decimal;
import org.exportcontrol.license.party.PartyIdentifier;

/**
 * A draft, as far as it has come: all but the type may be left out until it is submitted. The applicant is the
 * organization of the caller's token.
 *
 * @param applicantName full name of the organization
 * @param destinationCountry country of last use, ISO 3166 alpha-3
 * @param endUsers exactly one for a SINGLE license (LI-01)
 * @param customsOffice the only customs office to be used, 4 digits; null for any
 * @param requestedValidUntil last day asked for; null leaves it to the authority
 * @param registration the case and its facts (LI-05); for a REGISTRATION only
 * @param identifiers registered numbers of importer and end users, looked up in the party lists; may be null
 * @param documents metadata; which kinds must be there is checked when the application is submitted
 */
public record ApplicationRequest(
        @NotNull LicenseType type,
        @PlainText String applicantName,
        @Size(max = 200) List<@NotNull @Valid Line> lines,
        @Pattern(regexp = "[A-Z]{3}") String destinationCountry,
        @PlainText String importer,
        @Size(max = 200) List<@NotNull @PlainText String> endUsers,
        @PlainText String endUse,
        @Pattern(regexp = "[0-9]{4}") String customsOffice,
        @CalendarDay LocalDate requestedValidUntil,
        @Size(max = 200) List<@NotNull @Valid Document> documents,
        @Size(max = 200) List<@NotNull @Valid PartyIdentifier> identifiers,
        @Valid Registration registration) {

    /**
     * Goods asked for.
     *
     * @param line number, kept on the license for ever
     * @param basis why the goods need a license; CONTROL_LIST when left out
     * @param notice MOFCOM's notice to the exporter (CL-14); for CATCH_ALL only
     * @param controlCodes as the control list prints them, for instance {@code 1C905.b}; none for CATCH_ALL
     * @param commodityCodes 10 digits each
     * @param quantity net mass, plain decimal
     * @param unit UNECE Rec 20 code of a unit of mass, for instance {@code KGM}
     */
    public record Line(
            @Min(1) int line,
            LineBasis basis,
            @PlainText String notice,
            @Size(max = 50) List<@NotNull @Pattern(regexp = CONTROL_CODE) String> controlCodes,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9]{10}") String> commodityCodes,
            @NotNull @PlainText String name,
            @NotNull @Decimal String quantity,
            @NotNull @Pattern(regexp = "[A-Z0-9]{2,3}") String unit) {}

    /** A paper. {@code sha256} of its bytes in lower-case hexadecimal. */
    public record Document(
            @NotNull DocumentKind kind,
            @NotNull @PlainText String name,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Positive long sizeBytes) {}

    private static final String CONTROL_CODE = "[0-9][A-E][0-9]{3}(\\.[a-z0-9]{1,10}){0,10}";

    Content toContent() {
        return new Content(
                type,
                applicantName,
                each(lines, ApplicationRequest::line),
                destinationCountry,
                importer,
                each(endUsers, Function.identity()),
                endUse,
                customsOffice,
                requestedValidUntil,
                each(documents, ApplicationRequest::document),
                each(identifiers, Function.identity()),
                registration);
    }

    private static <T, U> List<U> each(List<T> given, Function<T, U> function) {
        return given == null ? List.of() : given.stream().map(function).toList();
    }

    private static Content.Line line(Line line) {
        return new Content.Line(
                line.line(),
                line.basis() == null ? LineBasis.CONTROL_LIST : line.basis(),
                line.notice(),
                each(line.controlCodes(), Function.identity()),
                List.copyOf(line.commodityCodes()),
                line.name(),
                new BigDecimal(line.quantity()),
                line.unit());
    }

    private static Content.Document document(Document document) {
        return new Content.Document(document.kind(), document.name(), document.sha256(), document.sizeBytes());
    }
}
