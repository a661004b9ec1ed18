package org.exportcontrol.declaration.clients.controllist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.declaration.file.DeclarationForm;

/** Asks what the list says about goods on a date. */
record ScreeningRequest(LocalDate asOf, List<Line> lines) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int line,
            String commodityCode,
            String name,
            String form,
            List<DeclarationForm.Constituent> constituents,
            Boolean compositionComplete,
            List<String> alloyPartners,
            String processingStage,
            String movement) {}

    static ScreeningRequest of(DeclarationForm form, LocalDate asOf) {
        return new ScreeningRequest(asOf, lines(form));
    }

    static List<Line> lines(DeclarationForm form) {
        return form.lines().stream()
                .map(item -> new Line(
                        item.line(),
                        item.commodityCode(),
                        item.name(),
                        item.form(),
                        item.constituents(),
                        item.compositionComplete(),
                        item.alloyPartners(),
                        item.processingStage(),
                        form.movement()))
                .toList();
    }
}
