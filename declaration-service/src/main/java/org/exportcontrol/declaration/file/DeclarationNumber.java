package org.exportcontrol.declaration.file;

import java.util.regex.Pattern;

/**
 * The number of an accepted declaration (海关编号), 18 digits: customs office (4), year of acceptance (4), flag (1; 0
 * for exports), serial (9). Source: D18.
 */
public record DeclarationNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(19|20|21)[0-9]{2}0[0-9]{9}");

    public DeclarationNumber {
        if (value == null || !FORM.matcher(value).matches() || value.endsWith("000000000")) {
            throw new IllegalArgumentException("An export declaration's number has 18 digits: office, year, 0, serial");
        }
    }

    /**
     * @param customsOffice 4 digits
     * @param serial 1 to 999,999,999
     */
    public static DeclarationNumber of(String customsOffice, int year, int serial) {
        return new DeclarationNumber(customsOffice + "%04d0%09d".formatted(year, serial));
    }
}
