package org.exportcontrol.gateway.docs;

import java.util.List;
import org.exportcontrol.gateway.problem.ProblemCatalogue;

/**
 * What a type of problem means.
 *
 * @param type its address, for instance {@code /problems/stale-version}
 * @param answeredBy who answers it, and when
 */
public record ProblemExplanation(String type, int status, List<Meaning> answeredBy) {

    static ProblemExplanation from(List<ProblemCatalogue.Entry> entries) {
        return new ProblemExplanation(
                "/problems/" + entries.get(0).type(),
                entries.get(0).status(),
                entries.stream().map(Meaning::from).toList());
    }

    /**
     * What one service means by it.
     *
     * @param service its name; {@code common} for each of them
     */
    public record Meaning(String service, String title, String titleZh, String when, String whenZh) {

        private static Meaning from(ProblemCatalogue.Entry entry) {
            return new Meaning(
                    entry.service(),
                    entry.title().en(),
                    entry.title().zh(),
                    entry.when().en(),
                    entry.when().zh());
        }

        /** For readers. */
        public String who() {
            return service.equals("common") ? "each service" : service;
        }

        /** For readers of Chinese. */
        public String whoZh() {
            return service.equals("common") ? "各服务" : service;
        }
    }
}
