package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.declaration.clients.controllist.ControlListClient;
import org.exportcontrol.declaration.clients.controllist.ListedEntry;
import org.exportcontrol.declaration.clients.controllist.Screening;

/** Looks up the control codes that a remark bears and that nobody has answered for yet. */
@ApplicationScoped
class RemarkCodes {

    private final ControlListClient controlList;

    RemarkCodes(ControlListClient controlList) {
        this.controlList = controlList;
    }

    /**
     * The list's entry of each code that no goods match, empty where there is none. What goods match has just been found
     * on the list, and as an entry that speaks for goods.
     *
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when the list does not answer
     */
    Map<String, Optional<ListedEntry>> foreign(RemarkStatement remark, Screening screening) {
        Map<String, Optional<ListedEntry>> entries = new LinkedHashMap<>();
        for (String code : remark.codes()) {
            boolean matched =
                    screening.lines().stream().anyMatch(line -> line.codes().contains(code));
            if (!matched) {
                entries.put(code, controlList.entry(code, screening.asOf()));
            }
        }
        return entries;
    }
}
