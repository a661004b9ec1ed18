package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.LineBasis;
import org.exportcontrol.license.issued.Registration;
import org.exportcontrol.license.party.NamedParty;
import org.exportcontrol.license.party.PartyIdentifier;

/** What an applicant asks for, edited as a whole; in a draft, texts may be null and lists empty. */
record Content(
        LicenseType type,
        String applicantName,
        List<Line> lines,
        String destinationCountry,
        String importer,
        List<String> endUsers,
        String endUse,
        String customsOffice,
        LocalDate requestedValidUntil,
        List<Document> documents,
        List<PartyIdentifier> identifiers,
        Registration registration) {

    /** Goods asked for. */
    @RegisterForReflection
    record Line(
            int line,
            LineBasis basis,
            String notice,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            BigDecimal quantity,
            String unit) {}

    /** A paper by its metadata; {@code sha256} in lower-case hexadecimal. */
    @RegisterForReflection
    record Document(DocumentKind kind, String name, String sha256, long sizeBytes) {}

    /** The same, the last day left to the authority. */
    Content withoutValidity() {
        return new Content(
                type,
                applicantName,
                lines,
                destinationCountry,
                importer,
                endUsers,
                endUse,
                customsOffice,
                null,
                documents,
                identifiers,
                registration);
    }

    /** Importer and end users, to be looked up in the party lists (PL-05). */
    List<NamedParty> parties() {
        return NamedParty.of(
                Stream.concat(Stream.ofNullable(importer), endUsers.stream()).toList(), identifiers);
    }

    /** Control codes of all lines. */
    List<String> codes() {
        return lines.stream()
                .flatMap(line -> line.controlCodes().stream())
                .distinct()
                .toList();
    }
}
