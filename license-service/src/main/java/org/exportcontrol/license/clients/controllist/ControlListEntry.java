package org.exportcontrol.license.clients.controllist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this service reads of an entry of the control list.
 *
 * @param state on the day asked for, for instance {@code OPERATIVE}
 * @param leaf whether the list goes no finer
 * @param incomplete whether its sub-items are known to be incomplete, so that the heading is as fine as the list goes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ControlListEntry(String code, String state, boolean leaf, boolean incomplete) {}
