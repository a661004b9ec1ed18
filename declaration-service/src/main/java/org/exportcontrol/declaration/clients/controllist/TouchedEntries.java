package org.exportcontrol.declaration.clients.controllist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The entries of the control list that a published announcement touched. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TouchedEntries(List<Item> items) {

    /** @param printedCode the code that papers bear */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String code, String printedCode) {}
}
