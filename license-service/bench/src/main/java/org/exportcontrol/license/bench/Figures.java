package org.exportcontrol.license.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds per second of one case, round by round: through the service, and of the bare loop right beside it. */
final class Figures {

    private final String title;
    private final List<Double> service = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    Figures(String title) {
        this.title = title;
    }

    void add(double servicePerSecond, double barePerSecond) {
        service.add(servicePerSecond);
        bare.add(barePerSecond);
        ratios.add(servicePerSecond / barePerSecond);
    }

    double service() {
        return median(service);
    }

    double bare() {
        return median(bare);
    }

    /** Of the rounds' own ratios: what else the machine does in a round strikes both. */
    double ratio() {
        return median(ratios);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-48s service %5.0f/s, bare loop %5.0f/s, ratio %.2f (rounds: %.2f to %.2f)",
                title,
                service(),
                bare(),
                ratio(),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
