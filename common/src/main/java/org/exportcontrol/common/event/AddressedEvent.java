package org.exportcontrol.common.event;

import java.util.Set;

/**
 * An event with those who may see it.
 *
 * @param audience see {@link Audience}
 */
record AddressedEvent(Event event, Set<String> audience) {

    /** @param audiences what a reader belongs to, null for all */
    boolean isFor(Set<String> audiences) {
        return audiences == null || audience.stream().anyMatch(audiences::contains);
    }
}
