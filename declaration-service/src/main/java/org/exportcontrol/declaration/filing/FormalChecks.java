package org.exportcontrol.declaration.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.attorney.AttorneyRegister;
import org.exportcontrol.declaration.code.CodeBook;
import org.exportcontrol.declaration.code.CodeTables;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.UnifiedSocialCreditCode;

/**
 * What can be seen to be wrong from the form alone: fields, codes and check digits (D18), and whether the declarant may
 * file for the consignor (CU-01). All faults come at once, each with its pointer.
 */
@ApplicationScoped
public class FormalChecks {

    private final CodeTables tables;
    private final AttorneyRegister powers;

    FormalChecks(CodeTables tables, AttorneyRegister powers) {
        this.tables = tables;
        this.powers = powers;
    }

    /**
     * @param declarant unified social credit code of who lodges
     * @param day the day whose codes and powers of attorney count
     * @param at the moment of lodging: a power that is revoked later still counts
     * @return empty when the form is in order
     */
    public List<Violation> of(DeclarationForm form, String declarant, LocalDate day, Instant at) {
        String consignor = form.consignor() == null ? null : form.consignor().uscc();
        boolean mayFile = declarant.equals(consignor)
                || UnifiedSocialCreditCode.isValid(consignor) && powers.covers(consignor, declarant, day, at);
        return of(form, mayFile, tables.book(), day);
    }

    static List<Violation> of(DeclarationForm form, boolean mayFile, CodeBook book, LocalDate day) {
        Faults faults = new Faults(book, day);
        new HeadCheck(faults).check(form, mayFile);
        new GoodsCheck(faults).check(form);
        return faults.found();
    }
}
