package org.exportcontrol.common.event;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param items the events that the caller may see, in order
 * @param next cursor for the following call; moves on over events that the caller may not see
 */
public record EventPage(List<Event> items, long next) {}
