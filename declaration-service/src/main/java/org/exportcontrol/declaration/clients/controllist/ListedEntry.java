package org.exportcontrol.declaration.clients.controllist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An entry of the list on a date.
 *
 * @param state for instance OPERATIVE
 * @param leaf whether it is as fine as the list goes there
 * @param incomplete whether sub-items are printed that could not be read; its own code then serves
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListedEntry(String code, String nameZh, String nameEn, String state, boolean leaf, boolean incomplete) {

    /** Whether it was published by then; a code printed later is answered too, as UNKNOWN. */
    boolean isListed() {
        return !"UNKNOWN".equals(state);
    }

    /** Whether a remark may bear its code (CU-08). */
    public boolean maySpeakForGoods() {
        return leaf || incomplete;
    }
}
