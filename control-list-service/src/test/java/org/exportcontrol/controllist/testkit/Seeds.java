package org.exportcontrol.controllist.testkit;

/** Where random tests begin. The seed is printed whether they pass or not, so that any run can be made again. */
public final class Seeds {

    private Seeds() {}

    /** Another one each time, or that of the system property: {@code mvn test -Dlist.seed=...} repeats a run. */
    public static long of(String property, Class<?> test) {
        long seed = Long.getLong(property, System.nanoTime());
        System.out.println(
                test.getSimpleName() + " runs from seed " + seed + "; repeat it with -D" + property + "=" + seed);
        return seed;
    }
}
