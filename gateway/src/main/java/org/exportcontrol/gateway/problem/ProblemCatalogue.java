package org.exportcontrol.gateway.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exportcontrol.common.problem.Text;

/** Every problem that anything in the suite answers, with its explanation. */
@Singleton
public class ProblemCatalogue {

    private static final String RESOURCE = "/problems/catalogue.txt";

    private final Map<String, List<Entry>> entries = new TreeMap<>();

    public ProblemCatalogue() {
        try (InputStream in = ProblemCatalogue.class.getResourceAsStream(RESOURCE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Entry::parse)
                    .forEach(entry -> entries.computeIfAbsent(entry.type(), type -> new ArrayList<>())
                            .add(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By type, in order of their names; several where several services use the name. */
    public Map<String, List<Entry>> all() {
        return entries;
    }

    /** Empty when nothing answers a problem of that type. */
    public List<Entry> of(String type) {
        return entries.getOrDefault(type, List.of());
    }

    /**
     * A problem of one service.
     *
     * @param service whose it is, {@code common} where each service may answer it
     * @param type the last segment of its address, for instance {@code stale-version}
     * @param when when it is answered
     */
    public record Entry(String service, String type, int status, Text title, Text when) {

        private static Entry parse(String line) {
            String[] cells = line.split(" \\| ");
            if (cells.length != 7) {
                throw new IllegalArgumentException("Not seven cells: " + line);
            }
            return new Entry(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Text.of(cells[3], cells[4]),
                    Text.of(cells[5], cells[6]));
        }
    }
}
