package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;

/**
 * Asks whether a party of the declaration stands on a list of parties (PL-04, PL-05), and whether its goods are banned
 * from where they go (CL-12, CL-13).
 *
 * @param destinationCountry country of last use, ISO 3166 alpha-3
 * @param controlCodes the codes of the controlled lines, left out where there are none
 * @param dryRun look only, and open no question about a similar name
 */
record PartyCheckRequest(
        LocalDate date,
        List<Party> parties,
        @JsonInclude(JsonInclude.Include.NON_NULL) String destinationCountry,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> controlCodes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dryRun) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(String role, String name, String country, String identifier) {}

    static PartyCheckRequest of(DeclarationForm form, Collection<String> controlCodes, LocalDate date, boolean dryRun) {
        Set<Party> parties = new LinkedHashSet<>();
        parties.add(new Party(
                "CONSIGNOR", form.consignor().name(), "CHN", form.consignor().uscc()));
        for (GoodsItem line : form.lines()) {
            if (line.importer() != null) {
                parties.add(new Party("IMPORTER", line.importer(), form.arrivalCountry(), null));
            }
            if (line.endUser() != null) {
                parties.add(new Party("END_USER", line.endUser(), form.destinationCountry(), null));
            }
        }
        return new PartyCheckRequest(
                date,
                new ArrayList<>(parties),
                form.destinationCountry(),
                controlCodes.stream().distinct().sorted().toList(),
                dryRun);
    }
}
