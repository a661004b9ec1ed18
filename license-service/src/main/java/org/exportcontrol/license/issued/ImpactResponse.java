package org.exportcontrol.license.issued;

import java.util.List;
import java.util.Set;

/**
 * Licenses that a published announcement concerns: those with a code that it touched.
 *
 * @param codes the codes that it touched, as papers bear them
 * @param items newest first
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record ImpactResponse(String announcement, Set<String> codes, List<Item> items, String next) {

    /**
     * A license with such a code.
     *
     * @param state today
     * @param lines its lines with such a code
     */
    public record Item(String number, String holderOrganization, LicenseState state, List<Line> lines) {}

    /** A line of it, with the codes among its own that were touched. */
    public record Line(int line, List<String> codes) {}

    static ImpactResponse of(String announcement, Set<String> codes, List<Standing> page, int most) {
        String next =
                page.size() < most ? null : page.get(most - 1).license().id().toString();
        return new ImpactResponse(
                announcement,
                codes,
                page.stream().map(standing -> item(standing, codes)).toList(),
                next);
    }

    private static Item item(Standing standing, Set<String> codes) {
        License license = standing.license();
        List<Line> lines = license.lines().stream()
                .map(line -> new Line(
                        line.line(),
                        line.controlCodes().stream().filter(codes::contains).toList()))
                .filter(line -> !line.codes().isEmpty())
                .toList();
        return new Item(license.number(), license.holderOrganization(), standing.state(), lines);
    }
}
