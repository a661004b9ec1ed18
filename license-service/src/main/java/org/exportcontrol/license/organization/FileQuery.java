package org.exportcontrol.license.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A query for a page of files, newest first: the conditions that apply, and their parameters. */
public final class FileQuery {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** All of them, for what belongs to no organization. */
    public FileQuery(UUID after) {
        and("id < :after", "after", after);
    }

    /**
     * @param scope whose files
     * @param organization name of the attribute that holds a file's organization
     * @param after id of the last file of the page before; null for the first page
     */
    public FileQuery(FileScope scope, String organization, UUID after) {
        this(after);
        and(organization + " = :organization", "organization", scope.organization());
        and("substring(" + organization + ", 3, 2) = :province", "province", scope.province());
    }

    /** One more condition; none when the value is null. */
    public final FileQuery and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** One more condition without parameters, where it applies. */
    public final FileQuery and(String condition, boolean applies) {
        if (applies) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * Only files with these words in one of the attributes, in capitals or not; all of them when the words are null.
     *
     * @param attributes texts, or what can be cast to one
     */
    public final FileQuery andWords(String words, String... attributes) {
        if (words != null) {
            String pattern = words.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
            conditions.add(Arrays.stream(attributes)
                    .map(attribute -> "lower(" + attribute + ") like :words escape '\\'")
                    .collect(Collectors.joining(" or ", "(", ")")));
            parameters.put("words", '%' + pattern + '%');
        }
        return this;
    }

    public String text() {
        return String.join(" and ", conditions) + " order by id desc";
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
