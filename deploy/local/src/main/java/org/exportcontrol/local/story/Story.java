package org.exportcontrol.local.story;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.local.SuiteException;

/** One shipment after another through the whole chain, by the gateway only, each answer checked. */
public final class Story {
    private final List<Step> steps;
    private final Narrator narrator;

    /**
     * @param gateway the way in
     * @param today   the day at which the services' clocks stand, in Shanghai
     */
    public Story(Gateway gateway, LocalDate today, Narrator narrator) {
        this.narrator = narrator;
        Step2License license = new Step2License(gateway, today);
        Step3Export export = new Step3Export(gateway, license, today);
        Step4Challenge challenge = new Step4Challenge(gateway, today);
        steps = List.of(
                new Step1List(gateway),
                license,
                export,
                challenge,
                new Step5Magnets(gateway, today),
                new Step6Refusals(gateway, challenge),
                new Step7Records(gateway, export));
    }

    /**
     * Plays all steps.
     *
     * @throws SuiteException naming the first step in which an expectation does not hold, with what came instead
     */
    public void play() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            narrator.step(i + 1, steps.size(), step.title());
            try {
                step.play();
            } catch (SuiteException fault) {
                throw new SuiteException("Step " + (i + 1) + " failed: " + fault.getMessage(), fault.details());
            }
        }
    }
}
