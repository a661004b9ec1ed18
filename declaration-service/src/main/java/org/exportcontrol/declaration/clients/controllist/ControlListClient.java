package org.exportcontrol.declaration.clients.controllist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.file.DeclarationForm;

/** Asks control-list-service. */
@ApplicationScoped
public class ControlListClient {

    public static final String NAME = "control-list-service";

    private static final int BAD_REQUEST = 400;

    private final ControlListApi api;
    private final Neighbor neighbor;

    ControlListClient(@RestClient ControlListApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = new Neighbor(NAME, config);
    }

    /**
     * What the list says about the goods of a declaration on a date.
     *
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when it does not answer
     * @throws GoodsNotReadableException when the goods are described in a way it cannot read
     */
    public Screening screen(DeclarationForm form, LocalDate asOf) {
        ScreeningRequest request = ScreeningRequest.of(form, asOf);
        return neighbor.ask(() -> screen(request), Screening.class, screening -> screening.answers(request));
    }

    private Screening screen(ScreeningRequest request) {
        try {
            return api.screen("en", request);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != BAD_REQUEST) {
                throw refused;
            }
            throw new GoodsNotReadableException(inBothLanguages(refused, () -> api.screen("zh", request)), refused);
        }
    }

    /** A problem speaks one language; the declarant's file keeps both, so the same question is asked once more. */
    private static List<Violation> inBothLanguages(WebApplicationException english, Runnable askInChinese) {
        List<ProblemBody.Item> en =
                english.getResponse().readEntity(ProblemBody.class).violations();
        try {
            askInChinese.run();
        } catch (WebApplicationException chinese) {
            List<ProblemBody.Item> zh =
                    chinese.getResponse().readEntity(ProblemBody.class).violations();
            List<Violation> both = new ArrayList<>();
            for (int place = 0; place < Math.min(en.size(), zh.size()); place++) {
                // In the form the movement is said once, for all lines.
                String pointer = en.get(place).pointer().replaceFirst("^/lines/[0-9]+/movement$", "/movement");
                Text detail = Text.of(en.get(place).detail(), zh.get(place).detail());
                both.add(new Violation(pointer, detail, "MA-03", "ECL 12; DUR 14", null));
            }
            return both;
        }
        throw new IllegalStateException("control-list-service read the goods in one language only");
    }

    /**
     * The entry of that code on a date.
     *
     * @return empty when the list knows no such code on that date
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when it does not answer
     */
    public Optional<ListedEntry> entry(String code, LocalDate asOf) {
        return found(() -> api.entry(code, asOf), ListedEntry.class, entry -> code.equals(entry.code()))
                .filter(ListedEntry::isListed);
    }

    /**
     * The codes, as papers bear them, of the entries that a published announcement touched.
     *
     * @return empty when the list records no such announcement
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when it does not answer
     */
    public Optional<Set<String>> touchedBy(String announcement) {
        return found(() -> api.touched(announcement), TouchedEntries.class, touched -> touched.items() != null)
                .map(touched -> touched.items().stream()
                        .map(TouchedEntries.Item::printedCode)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private <T> Optional<T> found(Supplier<T> call, Class<T> type, Predicate<T> answers) {
        T found = neighbor.ask(
                () -> {
                    try {
                        return answering(call.get(), answers);
                    } catch (WebApplicationException answer) {
                        if (answer.getResponse().getStatus() == 404) {
                            return null; // an answer, not a failure: there is none
                        }
                        throw answer;
                    }
                },
                type);
        return Optional.ofNullable(found);
    }

    private static <T> T answering(T answer, Predicate<T> answers) {
        if (answer == null || !answers.test(answer)) {
            throw new NeighborUnavailableException(NAME, new IllegalStateException("It answers something else"));
        }
        return answer;
    }
}
