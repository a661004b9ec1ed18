package org.exportcontrol.common.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record Slice<T>(List<T> items, String next) {}
