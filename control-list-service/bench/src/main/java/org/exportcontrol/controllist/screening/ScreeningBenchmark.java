package org.exportcontrol.controllist.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.exportcontrol.controllist.bench.GeneratedList;
import org.exportcontrol.controllist.bench.GoodsMix;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHints;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Findings on lines of goods, each from the request record to the finding with its trace. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = "-Xmx3g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class ScreeningBenchmark {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    /** 69 is the shipped list. */
    @Param({"69", "100000"})
    int entries;

    /** Which goods: one kind of description, or all of them by turns. */
    @Param({"ALL"})
    String goods;

    private Screening screening;
    private ListWords words;
    private List<LineRequest> lines;
    private int next;

    @Setup
    public void list() throws JsonProcessingException {
        ListSnapshot list = entries == 69 ? GeneratedList.shipped() : GeneratedList.of(entries);
        words = ListWords.of(list.latest());
        TariffHints hints = new TariffHints(List.of(new TariffHint(
                "8505111000",
                List.of("1C902.a.4", "1C904.a.4", "1C905.a.4"),
                List.of("3"),
                "",
                DAY.minusYears(1),
                null)));
        screening = new Screening(list.on(DAY), words, hints, DAY, new ScreeningLimits(10, Optional.empty()));
        lines = new ArrayList<>();
        for (GoodsMix kind : GoodsMix.values()) {
            if (goods.equals("ALL") || goods.equals(kind.name())) {
                lines.add(new ObjectMapper().readValue(kind.json(), LineRequest.class));
            }
        }
    }

    @Benchmark
    public LineFinding line() {
        LineRequest request = lines.get(next);
        next = (next + 1) % lines.size();
        Line line =
                new LinesReader(words, new ArrayList<>()).read(List.of(request)).get(0);
        return screening.screen(line);
    }
}
