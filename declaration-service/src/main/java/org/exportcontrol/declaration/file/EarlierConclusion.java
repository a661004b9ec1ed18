package org.exportcontrol.declaration.file;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * A conclusion on like goods of the same consignor: the same commodity number and the same description.
 *
 * @param line of this declaration
 * @param ofDeclaration number of the earlier declaration
 * @param ofLine its line
 * @param basis IDENTIFICATION by MOFCOM, or customs' CHALLENGE
 * @param effect what it does and does not do (CH-13)
 */
public record EarlierConclusion(
        int line,
        String ofDeclaration,
        int ofLine,
        String basis,
        boolean controlled,
        List<String> controlCodes,
        String reasoning,
        LocalDate concludedOn,
        Text effect) {}
